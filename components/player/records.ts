import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Subscription } from 'xstate';
import type { LearnerRecord } from '../../src/record/record.js';
import { knownRecord } from './known-record.js';
import type { Sessions } from './sessions-context.js';

/** Follows the records of all sessions of a page. The element updates when one of them changes. */
export class Records implements ReactiveController {
  #followed: Sessions | undefined;
  #subscriptions: Subscription[] = [];
  #isConnected = false;
  #seen = new Map<string, LearnerRecord | undefined>();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly sessions: () => Sessions | undefined,
  ) {
    host.addController(this);
  }

  /** The records by module id; undefined until all of them are loaded. */
  get value(): ReadonlyMap<string, LearnerRecord> | undefined {
    this.#follow();
    const records = new Map<string, LearnerRecord>();
    for (const [id, session] of this.sessions() ?? []) {
      const record = knownRecord(session.getSnapshot());
      if (!record) return undefined;
      records.set(id, record);
    }
    return this.sessions() && records;
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#follow();
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#release();
  }

  #follow(): void {
    const sessions = this.sessions();
    if (!this.#isConnected || sessions === this.#followed) return;
    this.#release();
    this.#followed = sessions;
    for (const [id, session] of sessions ?? []) {
      this.#seen.set(id, knownRecord(session.getSnapshot()));
      this.#subscriptions.push(
        session.subscribe(() => {
          const record = knownRecord(session.getSnapshot());
          if (record === this.#seen.get(id)) return;
          this.#seen.set(id, record);
          this.host.requestUpdate();
        }),
      );
    }
  }

  #release(): void {
    for (const subscription of this.#subscriptions) subscription.unsubscribe();
    this.#subscriptions = [];
    this.#followed = undefined;
  }
}
