/** A host page that answers at once: what it keeps of a learner, from visit to visit, and what it was told. */
import {
  readFrameMessage,
  type HostMessage,
  type Init,
  type Report,
  type Said,
} from '../../../src/lms/host/host-protocol.js';
import type { HostLine } from '../../../src/lms/host/host-line.js';

export class HostPage {
  state: string | undefined;
  standing: Report['standing'] | undefined;
  /** By id, as an LRS keeps them. */
  readonly statements = new Map<string, Report['statements'][number]>();
  readonly news: string[] = [];
  /** All messages but `page` and `height`, by their types. */
  readonly heard: string[] = [];
  readonly problems: string[] = [];
  isLosing = false;
  hasEnded = false;
  /** Answers nothing at all. */
  isSilent = false;
  /** What somebody else has kept in the meantime. */
  conflict: string | undefined;
  #say: (message: HostMessage) => void = () => {};
  #ids = 0;

  /** The line of a visit that has begun. */
  line(given: Partial<Init> = {}): HostLine {
    const newId = () => `message-${(this.#ids += 1)}`;
    return {
      origin: 'https://clinic.example',
      name: 'clinic.example',
      init: {
        kapstone: 1,
        id: newId(),
        type: 'init',
        ...(this.state !== undefined && { state: this.state }),
        ...given,
      },
      newId,
      post: (message, id = newId()) => {
        // As it comes through a window.
        const read = readFrameMessage(structuredClone({ kapstone: 1, id, ...message }));
        if (!('message' in read)) throw new Error(JSON.stringify(read));
        this.heard.push(read.message.type);
        if (read.message.type === 'problem') this.problems.push(read.message.code);
        if (read.message.type === 'report') this.#take(read.message);
      },
      listen: (heard) => {
        this.#say = heard;
      },
    };
  }

  say(message: Said<HostMessage>): void {
    this.#say({ kapstone: 1, id: `host-${(this.#ids += 1)}`, ...message });
  }

  #take({ id, state, standing, statements, news }: Report): void {
    if (this.isSilent) return;
    if (this.isLosing || this.hasEnded) {
      this.say({ type: 'not-kept', of: id, reason: this.hasEnded ? 'ended' : 'failed' });
      return;
    }
    if (this.conflict !== undefined) {
      const other = this.conflict;
      this.conflict = undefined;
      this.say({ type: 'not-kept', of: id, reason: 'conflict', state: other });
      return;
    }
    if (state !== undefined) this.state = state;
    this.standing = standing;
    for (const statement of statements) this.statements.set(statement.id, statement);
    this.news.push(...news);
    this.say({ type: 'kept', of: id });
  }
}
