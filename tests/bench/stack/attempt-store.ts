import { openDB } from 'idb';

export interface StackAttempt {
  id: string;
  chosen: string;
  isRight: boolean;
}

const open = () =>
  openDB('bare-stack', 1, {
    upgrade: (database) => {
      database.createObjectStore('attempts', { keyPath: 'attempt.id' });
    },
  });

export async function latestAttempt(): Promise<StackAttempt | undefined> {
  const rows = (await (await open()).getAll('attempts')) as { attempt: StackAttempt }[];
  return rows.at(-1)?.attempt;
}

/** Resolves when it is durable, as the player's store does. */
export async function saveAttempt(attempt: StackAttempt): Promise<void> {
  const transaction = (await open()).transaction('attempts', 'readwrite', { durability: 'strict' });
  await transaction.store.put({ attempt });
  await transaction.done;
}
