import { waitFor } from 'xstate';
import type { StartCourseRecord } from '../../components/course/kap-course-scope.js';
import type { SessionContent } from '../../components/player/kap-player.js';
import type { Brought } from '../main/brought.js';
import { newId, now, sessionStarter } from '../main/start-session.js';
import type { aside } from '../main/with-aside.js';
import type { courseRecord } from '../main/with-course.js';
import type { journal } from '../main/with-journal.js';
import type { CourseRecordActor } from '../session/course-record-machine.js';
import type { JournalActor } from '../session/journal-machine.js';
import type { SessionActor } from '../session/session-machine.js';
import { idbStore } from '../storage/idb-store.js';
import type { AsideStore } from '../storage/aside-store.js';
import type { RecordStore } from '../storage/record-store.js';

/** Where a learner works for as long as an embed stands in a page: the stores, and what is opened once for all its pages. */
export class Desk {
  readonly store: RecordStore;
  #journal: JournalActor | undefined;
  #record: CourseRecordActor | undefined;
  #aside: AsideStore | undefined;

  constructor(private readonly database: string) {
    this.store = idbStore(database);
  }

  startSession(content: SessionContent, brought: readonly Brought[]): SessionActor {
    const { store, database } = this;
    return sessionStarter({ store, database }, brought)(content);
  }

  openJournal(open: typeof journal): JournalActor {
    return (this.#journal ??= open(this.database, { now, newId }));
  }

  openRecord(open: typeof courseRecord, about: Parameters<StartCourseRecord>[0]): CourseRecordActor {
    return (this.#record ??= open(this.database, { ...about, now, newId }));
  }

  openAside(open: typeof aside): AsideStore {
    return (this.#aside ??= open(this.database));
  }

  /** Ends when all is kept, or can not be. */
  async close(): Promise<void> {
    await Promise.all([rest(this.#journal), rest(this.#record)]);
    this.#aside?.close();
    this.store.close();
  }
}

/** Stops an actor when what was typed is written. */
async function rest(actor: JournalActor | CourseRecordActor | undefined): Promise<void> {
  if (!actor) return;
  actor.send({ type: 'writing.paused' });
  await waitFor(actor as JournalActor, (snapshot) => snapshot.matches('resting'));
  actor.stop();
}

/** Stops a session when what was done is saved, or cannot be. */
export async function endSession(session: SessionActor): Promise<void> {
  await waitFor(session, (snapshot) => snapshot.matches('learning') && snapshot.context.saving !== 'saving');
  session.stop();
}
