import type { Later } from '../later.js';
import type { HostLine } from './host-line.js';
import { protocolVersion, readHostMessage, type FrameMessage, type HostMessage, type Said } from './host-protocol.js';

/** The way to the page around this one, of whatever origin. */
export interface Door {
  /** @param to The one origin that may hear it, or `*`. */
  post(message: unknown, to: string): void;
  /** Calls back with what that page says, and no other. */
  listen(heard: (data: unknown, origin: string) => void): void;
}

/** Why there is no line. `detail`: the origin, the version, or what is wrong with a message. */
export interface MeetingTrouble {
  code: 'silent' | 'origin' | 'version' | 'shape';
  detail: string;
}

export interface Meeting {
  /** Of a page that answers in good time. */
  soon: Promise<HostLine | MeetingTrouble>;
  /** Of one that answers, whenever that is. */
  ever: Promise<HostLine>;
}

interface Met {
  door: Door;
  /** The origins that may hear of what a learner does. */
  origins: readonly string[];
  about: Pick<Extract<FrameMessage, { type: 'ready' }>, 'course' | 'module'>;
  newId: () => string;
  later: Later;
}

/** How long a page is waited for, in milliseconds, until it says hello; and from then on, while it fetches what it has kept. */
const patience = { hello: 5000, init: 30_000 } as const;
const firstCall = 100;

/**
 * Looks for the page around this one. Either may be there first: this side says `ready` until it is answered, that side says `hello`
 * when it begins. `ready` holds nothing of a learner, so anybody may hear it; all that follows goes to the one origin that was
 * answered.
 */
export function meetHost({ door, origins, about, newId, later }: Met): Meeting {
  const listeners: ((message: HostMessage) => void)[] = [];
  const refused = new Set<string>();
  let line: HostLine | undefined;
  let cancelPatience: () => void = () => undefined;
  let cancelCall: () => void = () => undefined;
  let meet: (found: HostLine) => void = () => undefined;
  let giveUp: (trouble: MeetingTrouble) => void = () => undefined;

  const say = (message: Said<FrameMessage>, to: string, id = newId()) => {
    door.post({ kapstone: protocolVersion, id, ...message }, to);
  };
  const rest = () => {
    cancelPatience();
    cancelCall();
  };
  const ever = new Promise<HostLine>((resolve) => {
    meet = resolve;
  });
  const missed = new Promise<MeetingTrouble>((resolve) => {
    giveUp = (trouble) => {
      rest();
      resolve(trouble);
    };
  });
  const wait = (milliseconds: number) => {
    cancelPatience();
    cancelPatience = later(milliseconds, () => {
      giveUp({ code: 'silent', detail: '' });
    });
  };
  const call = (next: number) => {
    say({ type: 'ready', ...about }, '*');
    cancelCall = later(next, () => {
      call(next * 2);
    });
  };
  /** Said once of each kind, however often somebody tries. */
  const refuse = (code: Exclude<MeetingTrouble['code'], 'silent'>, detail: string, origin: string, words: string) => {
    if (refused.has(code)) return;
    refused.add(code);
    // A page without an origin can only be answered by an open word, and this one says nothing of a learner.
    say({ type: 'problem', code, words }, origin === 'null' ? '*' : origin);
    giveUp({ code, detail });
  };

  const hear = (message: HostMessage, origin: string) => {
    if (line) {
      // A second beginning would be another learner's, or a replay.
      if (message.type !== 'init' && message.type !== 'hello') for (const listener of listeners) listener(message);
    } else if (message.type === 'hello') {
      wait(patience.init);
      say({ type: 'ready', ...about }, origin);
    } else if (message.type === 'init') {
      rest();
      line = {
        init: message,
        origin,
        name: message.name ?? new URL(origin).hostname,
        newId,
        post: (words, id) => {
          say(words, origin, id);
        },
        listen: (listener) => {
          listeners.push(listener);
        },
      };
      meet(line);
    }
  };

  door.listen((data, origin) => {
    if (line && origin !== line.origin) return;
    const read = readHostMessage(data);
    if ('message' in read && origins.includes(origin)) hear(read.message, origin);
    else if (line || ('problem' in read && read.problem === 'not-ours')) return;
    else if (!origins.includes(origin))
      refuse('origin', origin, origin, `This module was packaged for ${origins.join(', ')}: add --host ${origin}.`);
    else if ('problem' in read && read.problem === 'version')
      refuse(
        'version',
        String(read.version),
        origin,
        `This module speaks version ${protocolVersion} of the protocol, and was spoken to in version ${read.version}.`,
      );
    else if ('problem' in read) refuse('shape', read.where, origin, read.where);
  });
  wait(patience.hello);
  call(firstCall);
  return { soon: Promise.race([ever, missed]), ever };
}
