/**
 * The port to where statements wait until the LRS has them. What was told stands there with them, so that a change and the
 * statements that it caused are kept together or not at all. Every adapter passes `tests/contracts/statement-outbox.ts`.
 */
import type { Instant } from '../../record/record.js';
import type { Statement, StatementContext } from '../xapi/statement.js';

/** A statement that waits, without whose it is: that is put in when it is sent. */
export interface Waiting {
  statement: Omit<Statement, 'actor'>;
  /** Id of the session that it was made in, and what its context was made from: a later session sends it as its own. */
  session: string;
  template: StatementContext;
}

/** What the LRS did not take and never will. */
export interface PutAside {
  id: string;
  /** Of its answer, HTTP. */
  status: number;
}

/** All of one learner, registration and module. */
export interface Outgoing {
  /** As it was given to `post` last; undefined before that. Of any age and edition. */
  told: unknown;
  /** In the order in which they are to be sent. */
  waiting: Waiting[];
}

export interface StatementOutbox {
  load(place: string): Promise<Outgoing>;
  /**
   * Keeps statements at the end of the line, and what is told with them, all or nothing; resolves once that is durable. A
   * statement that waits already is kept once. It hands everything over before it waits: a page may be about to go.
   */
  post(place: string, posted: { statements: readonly Waiting[]; told: unknown; at: Instant }): Promise<void>;
  /** Lets go of what the LRS has, and sets aside what it will never take. */
  settle(place: string, settled: { sent: readonly string[]; aside?: readonly PutAside[] }): Promise<void>;
  /** What was put aside, oldest first. */
  aside(place: string): Promise<(PutAside & Pick<Waiting, 'statement'>)[]>;
  close(): void;
}
