import { openChannel } from './connection.js';

interface Message {
  id: string;
  /** Where it was erased: how often by now. */
  erasures?: number;
}

/** What the tabs on one database tell each other of its records, and how often each record was erased, as far as was heard. */
export class RecordNews<R> {
  readonly #channel: BroadcastChannel | undefined;
  readonly #watchers = new Set<(message: Message) => void>();
  /** By id; of a record that was never asked for nothing is known. */
  readonly erasures = new Map<string, number>();
  #isClosed = false;

  /** @param load Reads a record that another tab has changed. */
  constructor(
    channel: string,
    private readonly load: (id: string) => Promise<R | undefined>,
  ) {
    this.#channel = openChannel(channel);
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if (data.erasures !== undefined) this.erasures.set(data.id, data.erasures);
      for (const watcher of this.#watchers) watcher(data);
    });
  }

  tellChanged(id: string): void {
    this.#tell({ id });
  }

  tellErased(id: string, erasures: number): void {
    this.erasures.set(id, erasures);
    this.#tell({ id, erasures });
  }

  /** Calls back with a record that another tab has changed, with undefined for one that it has erased. */
  watch(id: string, changed: (record: R | undefined) => void): () => void {
    const watcher = (message: Message) => {
      if (message.id !== id) return;
      if (message.erasures !== undefined) changed(undefined);
      else void this.load(id).then(isWatching, () => undefined);
    };
    const isWatching = (record: R | undefined) => {
      if (record !== undefined && this.#watchers.has(watcher)) changed(record);
    };
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  close(): void {
    this.#isClosed = true;
    this.#watchers.clear();
    this.#channel?.close();
  }

  #tell(message: Message): void {
    if (!this.#isClosed) this.#channel?.postMessage(message);
  }
}
