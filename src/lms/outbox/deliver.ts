import { verdictOf } from '../http-verdict.js';
import type { Trouble } from '../lms.js';
import type { PutAside } from './statement-outbox.js';

export interface Delivered {
  /** Ids of what the LRS has. */
  sent: string[];
  /** What it did not take and never will. */
  aside: PutAside[];
  /** Why the rest was not sent; it waits on. */
  trouble?: Trouble;
}

export interface Delivering<T> {
  statements: readonly T[];
  /** Sends some together, and gives the status of the answer; 0 for none. */
  post: (statements: readonly T[]) => Promise<{ status: number; wait?: number | undefined }>;
  /** Why one was forbidden: the rest cannot be sent either; undefined where it is that one alone. */
  whyForbidden: () => Promise<Trouble | undefined>;
}

/** How many go together at most. */
const batch = 50;

/**
 * Sends statements in their order, many at a time. An LRS takes all of a request or none of it (xAPI 1.0.3 Part 3 2.1.2), so what it
 * refused is sent again in halves, down to the one that it refuses; the others go on without that.
 */
export async function deliver<T extends { id: string }>({
  statements,
  post,
  whyForbidden,
}: Delivering<T>): Promise<Delivered> {
  const delivered: Delivered = { sent: [], aside: [] };
  const batches: (readonly T[])[] = [];
  for (let start = 0; start < statements.length; start += batch) batches.push(statements.slice(start, start + batch));
  for (let next = batches.shift(); next; next = batches.shift()) {
    const { status, wait } = await post(next);
    const verdict = verdictOf(status);
    const [one] = next;
    if (verdict === 'taken' || (status === 409 && next.length === 1)) {
      // 409: the LRS has one with this id, so it was sent before.
      delivered.sent.push(...next.map(({ id }) => id));
    } else if (verdict === 'offline' || verdict === 'busy' || verdict === 'ended' || verdict === 'refused') {
      return { ...delivered, trouble: { problem: verdict, ...(wait !== undefined && { wait }) } };
    } else if (next.length > 1) {
      const half = Math.ceil(next.length / 2);
      batches.unshift(next.slice(0, half), next.slice(half));
    } else if (verdict === 'no-room' || verdict === 'conflict') {
      // It may have room another time; the others need not wait for that.
      delivered.trouble = { problem: 'refused' };
    } else if (one) {
      // cmi5 LMSs refuse with 403 what breaks a rule, and everything once the session is over (9.3.6, 9.3.8).
      const trouble = verdict === 'forbidden' ? await whyForbidden() : undefined;
      if (trouble) return { ...delivered, trouble };
      delivered.aside.push({ id: one.id, status });
    }
  }
  return delivered;
}
