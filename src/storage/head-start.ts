/** What the store held of a module when the page began to arrive, read before the player is there to understand it. */
export interface HeadStart {
  module: string;
  /** Of the database; 0 where there was none. */
  version: number;
  /** As it was found. */
  record?: unknown;
  erasures: number;
}

/**
 * Reads a module's record as soon as the page begins to arrive; the store takes it when it is asked for the record. It makes
 * no database and changes none. Gives undefined where it cannot be read like this: then the store says why.
 */
export async function headStart(name: string, module: string): Promise<HeadStart | undefined> {
  try {
    const database = await open(name);
    if (!database) return { module, version: 0, erasures: 0 };
    try {
      const transaction = database.transaction(['records', 'erasures']);
      const [record, erasures] = await Promise.all([
        resultOf(transaction.objectStore('records').get(module) as IDBRequest<unknown>),
        resultOf(transaction.objectStore('erasures').get(module) as IDBRequest<number | undefined>),
      ]);
      return { module, version: database.version, record, erasures: erasures ?? 0 };
    } finally {
      // It must not stand in the way of an upgrade.
      database.close();
    }
  } catch {
    return undefined;
  }
}

/** Undefined where there is none: what opening it began to make is undone. To ask for the list of databases takes longer. */
async function open(name: string): Promise<IDBDatabase | undefined> {
  const request = indexedDB.open(name);
  let isNew = false;
  request.onupgradeneeded = () => {
    isNew = true;
    request.transaction?.abort();
  };
  return resultOf(request).catch((cause: unknown) => {
    if (isNew) return undefined;
    throw cause;
  });
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new DOMException('', 'UnknownError'));
    };
  });
}
