import type { PutAside } from './statement-outbox.js';

export interface Delivered {
  /** Ids of what the LRS has. */
  sent: string[];
  /** What it did not take and never will. */
  aside: PutAside[];
  /** Why the rest was not sent. `offline`: to be tried again. `ended`: not in this session. */
  problem?: 'offline' | 'ended';
}

export interface Delivering<T> {
  statements: readonly T[];
  /** Sends some together, and gives the status of the answer; 0 for none. */
  post: (statements: readonly T[]) => Promise<number>;
  /** Whether the session goes on, where a refusal may mean that it does not; undefined where nobody answers. */
  isOpen: () => Promise<boolean | undefined>;
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
  isOpen,
}: Delivering<T>): Promise<Delivered> {
  const delivered: Delivered = { sent: [], aside: [] };
  const batches: (readonly T[])[] = [];
  for (let start = 0; start < statements.length; start += batch) batches.push(statements.slice(start, start + batch));
  for (let next = batches.shift(); next; next = batches.shift()) {
    const status = await post(next);
    const [one] = next;
    if ((status >= 200 && status < 300) || (status === 409 && next.length === 1)) {
      // 409: the LRS has one with this id, so it was sent before.
      delivered.sent.push(...next.map(({ id }) => id));
    } else if (isPassing(status)) {
      return { ...delivered, problem: 'offline' };
    } else if (status === 401) {
      return { ...delivered, problem: 'ended' };
    } else if (next.length > 1) {
      const half = Math.ceil(next.length / 2);
      batches.unshift(next.slice(0, half), next.slice(half));
    } else if (one) {
      // cmi5 LMSs refuse with 403 what breaks a rule, and everything once the session is over (9.3.6, 9.3.8).
      const goesOn = status === 403 ? await isOpen() : true;
      if (goesOn !== true) return { ...delivered, problem: goesOn === false ? 'ended' : 'offline' };
      delivered.aside.push({ id: one.id, status });
    }
  }
  return delivered;
}

/** What another time may go well: no answer, too late, too much at a time, or trouble of the LRS's own. */
function isPassing(status: number): boolean {
  return status === 0 || status === 408 || status === 425 || status === 429 || status >= 500;
}
