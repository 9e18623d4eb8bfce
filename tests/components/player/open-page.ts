/** Puts a page of the small course into the test's page and starts the player on it, as `src/main.ts` does. */
import { fixture, html } from '@open-wc/testing';
import { createActor, waitFor, type SimulatedClock } from 'xstate';
import '../../../components/course/kap-course-scope.js';
import type { KapPlayer } from '../../../components/player/kap-player.js';
import '../../../components/player/kap-player.js';
import { toDom } from '../../../components/to-dom.js';
import type { CompiledCourse } from '../../../src/course/compiled-course.js';
import type { Item, Response } from '../../../src/course/item.js';
import { judge } from '../../../src/course/judge.js';
import type { PageData } from '../../../src/course/page-data.js';
import { judgedBy } from '../../../src/main/judged-by.js';
import { sitePages, type Packaged } from '../../../src/packaging/pages/site-pages.js';
import { seal } from '../../../src/packaging/seal.js';
import { apply } from '../../../src/record/apply.js';
import { emptyRecord, type Entry, type LearnerRecord } from '../../../src/record/record.js';
import type { CourseRecord } from '../../../src/record/course-record.js';
import { courseRecordActors } from '../../../src/session/course-record-actors.js';
import { courseRecordMachine } from '../../../src/session/course-record-machine.js';
import { journalActors } from '../../../src/session/journal-actors.js';
import { journalMachine } from '../../../src/session/journal-machine.js';
import { sessionMachine, type SessionActor } from '../../../src/session/session-machine.js';
import { storeActors } from '../../../src/session/store-actors.js';
import type { CourseStore } from '../../../src/storage/course-store.js';
import { workActors } from '../../../src/session/work-actors.js';
import type { JournalStore } from '../../../src/storage/journal-store.js';
import { memoryCourse } from '../../../src/storage/memory-course.js';
import { memoryJournal } from '../../../src/storage/memory-journal.js';
import { memoryStore } from '../../../src/storage/memory-store.js';
import type { RecordStore } from '../../../src/storage/record-store.js';
import { drawn } from '../../helpers/stage.js';
import { smallCourse } from '../../helpers/small-course.js';

export interface OpenPage {
  player: KapPlayer;
  session: SessionActor;
  store: RecordStore;
  /** Waits until nothing is being saved and everything is drawn. */
  settled(): Promise<void>;
}

export interface Opening {
  course?: CompiledCourse;
  packaged?: Packaged;
  /** What was done before. */
  record?: LearnerRecord;
  store?: RecordStore;
  journal?: JournalStore;
  /** What was done about the course as a whole before. */
  courseRecord?: CourseRecord;
  courseStore?: CourseStore;
  /** Tells the time, instead of a count of looks. */
  clock?: SimulatedClock;
  /** The pass mark of an LMS. */
  mark?: number;
  /** Follows the session from before its start. */
  follow?: (session: SessionActor) => void;
}

export async function openPage(
  path: string,
  {
    course = smallCourse(),
    packaged,
    record,
    store = memoryStore(),
    journal = memoryJournal(),
    courseRecord,
    courseStore = memoryCourse(),
    clock,
    mark,
    follow,
  }: Opening = {},
): Promise<OpenPage> {
  if (record) await store.save(record, []);
  if (courseRecord) await courseStore.save(courseRecord);
  const page = sitePages(course, packaged).find((candidate) => candidate.path === path);
  if (!page?.data) throw new Error(`No page with a script at ${path}`);
  const data = { ...page.data, ...(page.sealed && { sealed: seal(page.sealed) }) } as PageData;

  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.append(toDom(page.body));
  const player = place.querySelector('kap-player')!;
  let count = 0;
  player.world = {
    page: data,
    startSession: (content) => {
      const session = createActor(sessionMachine.provide({ actors: { ...storeActors(store), ...workActors } }), {
        ...(clock && { clock }),
        input: {
          ...content,
          module: judgedBy(content.module, mark === undefined ? undefined : { module: content.module.id, pass: mark }),
          now: () => (clock ? clock.now() : 2000 + count++),
          newId: () => `id-${count++}`,
          newSeed: () => count++,
        },
      });
      follow?.(session);
      return session.start();
    },
  };
  const whole = place.querySelector('kap-course-scope');
  if (whole)
    whole.startRecord = (about) =>
      createActor(courseRecordMachine.provide({ actors: courseRecordActors(courseStore) }), {
        input: { ...about, now: () => 2000 + count++, newId: () => `id-${count++}`, zone: () => 60 },
      }).start();
  player.startJournal = () =>
    createActor(journalMachine.provide({ actors: journalActors(journal) }), {
      input: { now: () => 2000 + count++, newId: () => `id-${count++}` },
    }).start();
  await player.updateComplete;
  const { session } = player;
  const settled = async () => {
    if (whole) await waitFor(whole.record, (now) => now.matches('resting'));
    if (session as SessionActor | undefined)
      await waitFor(session, (now) => now.matches('learning') && now.context.saving !== 'saving');
    await drawn(player);
  };
  await settled();
  return { player, session, store, settled };
}

/** The record of somebody who did these things, one after the other. */
export function recordOf(...entries: Entry[]): LearnerRecord {
  return entries.reduce(apply, emptyRecord('history'));
}

export function attempted(item: Item, response: Response, at = 100): Entry {
  const attempt = {
    id: `${item.id}-${at}`,
    item: item.id,
    response,
    outcome: judge(item, response),
    at,
    hash: item.hash,
  };
  return { type: 'attempt.made', attempt };
}

export const chosen = (...ids: string[]): Response => ({ kind: 'choice', chosen: ids });

export const finished = (lesson: string): Entry => ({ type: 'lesson.finished', lesson, at: 50 });

/** A store that keeps nothing. */
export function failingStore(error: Error): RecordStore {
  const fail = () => Promise.reject(error);
  return { load: fail, save: fail, attempts: fail, erase: fail, watch: () => () => undefined, close: () => undefined };
}

/** A sitting that was handed in and passed. */
export const passed: Entry = {
  type: 'sitting.changed',
  sitting: {
    id: 'sitting-1',
    seed: 1,
    started: 70,
    items: ['bank-one', 'bank-two', 'bank-three'],
    responses: Object.fromEntries(
      ['bank-one', 'bank-two', 'bank-three'].map((id) => [id, { response: chosen('b'), at: 80 }]),
    ),
    result: {
      at: 90,
      score: 1,
      passed: true,
      outcomes: Object.fromEntries(
        ['bank-one', 'bank-two', 'bank-three'].map((id) => [id, { score: 1, correct: true }]),
      ),
      hashes: {},
    },
  },
};
