import type { LaunchData } from '../../course/launch-data.js';
import type { ApiObject } from '../../lms/scorm/find-api.js';
import type { Fault, LaunchRequest, LrsNews, PlayedFormat } from '../dev-state.js';
import { errorWords } from './error-words.js';
import { MoodleScorm12 } from './moodle-scorm12.js';
import { MoodleScorm2004 } from './moodle-scorm2004.js';
import { moodleServer, type MoodleServer } from './moodle-server.js';
import type { MoodleSession } from './moodle-session.js';

/** Something that was said to the LMS, and its answer, for a reader who knows no protocol. */
export interface Call {
  what: string;
  value?: string;
  answer: string;
  words: string;
  isTrouble: boolean;
}

type ScormFormat = Exclude<PlayedFormat, 'cmi5'>;

const names = {
  scorm12: {
    api: 'API',
    begin: 'LMSInitialize',
    set: 'LMSSetValue',
    get: 'LMSGetValue',
    commit: 'LMSCommit',
    error: 'LMSGetLastError',
    refused: 405,
  },
  scorm2004: {
    api: 'API_1484_11',
    begin: 'Initialize',
    set: 'SetValue',
    get: 'GetValue',
    commit: 'Commit',
    error: 'GetLastError',
    refused: 406,
  },
} as const satisfies Record<ScormFormat, unknown>;

/** How long a slow LMS takes, in milliseconds. */
const slowness = 2000;
const mostCalls = 300;

/**
 * The LMS that the preview plays in the author's browser. By SCORM, it is the object that a launched page looks for in the windows
 * around it; by cmi5, the server plays it, and here is only heard what was said.
 */
export class PlayedLms {
  /** Gives the time. */
  clock: () => number = () => 0;
  #fault: Fault = 'none';
  #calls: readonly Call[] = [];
  /** What each has of each learner, by format, module and learner. */
  readonly #servers = new Map<string, MoodleServer>();
  #server: MoodleServer | undefined;
  #session: MoodleSession | undefined;
  #format: PlayedFormat = 'scorm12';

  /** `changed` is called when there is more to show. */
  constructor(private readonly changed: () => void) {}

  get calls(): readonly Call[] {
    return this.#calls;
  }

  get held(): [element: string, value: string][] {
    return [...(this.#server?.elements ?? [])];
  }

  get fault(): Fault {
    return this.#fault;
  }

  set fault(fault: Fault) {
    this.#fault = fault;
    this.#fail();
    this.changed();
  }

  /** Before a launch. `page` gives the launch page once it is there. */
  begin({ format, module, learner }: LaunchRequest, page: () => Document | undefined): void {
    this.end();
    this.#format = format;
    this.#calls = [];
    if (format !== 'cmi5') {
      const key = `${format} ${module} ${learner}`;
      const server =
        this.#servers.get(key) ?? moodleServer({ learner: { id: learner, name: 'Learner, A' }, language: '' });
      this.#servers.set(key, server);
      this.#server = server;
      Object.assign(window, { [names[format].api]: this.#api(format, server, page) });
    }
    this.changed();
  }

  /** No module is launched any longer. */
  end(): void {
    for (const { api } of Object.values(names)) Reflect.deleteProperty(window, api);
    this.#server = undefined;
    this.#session = undefined;
    this.changed();
  }

  /** A request that the server had as an LRS. */
  hear({ what, status, words }: LrsNews): void {
    this.#log({
      what,
      answer: status === 0 ? '–' : String(status),
      words,
      isTrouble: status === 0 || (status >= 400 && status !== 404),
    });
  }

  /** The functions of the standard. Each launch has a session of its own, which begins as the page says so. */
  #api(format: ScormFormat, server: MoodleServer, page: () => Document | undefined): ApiObject {
    const { begin, set, get, commit, error } = names[format];
    const say =
      (name: string) =>
      (...words: string[]): unknown => {
        if (name === begin) this.#session = sessionOf(format, server, page);
        this.#fail();
        if (name === commit && this.#fault === 'slow') this.#linger();
        const given = this.#session?.api[name]?.(...words);
        const answer = typeof given === 'string' ? given : '';
        if (name === error) return answer;
        const code = Number(this.#session?.api[error]?.());
        const [element = '', value] = words;
        this.#log({
          what: element === '' ? name : `${name} ${element}`,
          ...(name === set && value !== undefined && { value }),
          answer: answer === '' ? '""' : answer,
          words: this.#wordsOf(format, name === commit, code),
          isTrouble: code !== 0 && name !== get,
        });
        return answer;
      };
    const functions =
      format === 'scorm12'
        ? ['LMSInitialize', 'LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSGetLastError']
        : ['Initialize', 'Terminate', 'GetValue', 'SetValue', 'Commit', 'GetLastError'];
    return Object.fromEntries(functions.map((name) => [name, say(name)]));
  }

  #wordsOf(format: ScormFormat, isCommit: boolean, code: number): string {
    if (code !== 0) return `Error ${code}: ${errorWords(format, code)}`;
    return isCommit && this.#fault === 'offline' ? 'It says so, and nothing has arrived.' : '';
  }

  /** What the fault makes of the session. */
  #fail(): void {
    if (this.#server) this.#server.isOffline = this.#fault === 'offline';
    if (this.#format === 'cmi5' || !this.#session) return;
    const { set, refused } = names[this.#format];
    const { forced } = this.#session;
    forced.clear();
    if (this.#fault === 'refuses') forced.set(set, refused);
    if (this.#fault === 'full') forced.set(`${set} cmi.suspend_data`, refused);
  }

  /** As most LMSs do: they ask their server and let the page stand still for so long. */
  #linger(): void {
    const end = this.clock() + slowness;
    while (this.clock() < end);
  }

  #log(call: Call): void {
    this.#calls = [call, ...this.#calls].slice(0, mostCalls);
    this.changed();
  }
}

function sessionOf(format: ScormFormat, server: MoodleServer, page: () => Document | undefined): MoodleSession {
  if (format === 'scorm12') return new MoodleScorm12(server);
  const text = page()?.querySelector('#kap-launch')?.textContent;
  const data = text ? (JSON.parse(text) as LaunchData) : undefined;
  return new MoodleScorm2004(
    server,
    data ? [data.primaryObjective, ...data.module.objectives.map(({ id }) => id)] : [],
  );
}
