import { expect } from '@open-wc/testing';
import { createActor, SimulatedClock } from 'xstate';
import { draftAnswers } from '../../src/record/course-record.js';
import { courseRecordActors } from '../../src/session/course-record-actors.js';
import { isoWithZone, type CertificateRequest } from '../../src/session/course-record-context.js';
import { courseRecordMachine } from '../../src/session/course-record-machine.js';
import type { CourseStore } from '../../src/storage/course-store.js';
import { CourseMemory, memoryCourse } from '../../src/storage/memory-course.js';
import { StoreError } from '../../src/storage/record-store.js';
import { attested, courseId, courseRecordOf, read } from '../record/course-samples.js';
import { outline } from '../record/samples.js';
import { heard } from './held-store.js';

const request: CertificateRequest = {
  course: { id: courseId, title: 'KAP', language: 'en', summary: '', hash: 'h2', modules: [] },
  modules: [{ outline }],
  authors: [],
  learner: { name: 'Ann Example' },
  evaluated: true,
  attested: true,
  completedAt: 0,
};

let tabs = 0;

/** A page with the course's record. */
async function open(store: CourseStore, from = 1) {
  tabs += 1;
  const name = `tab-${tabs}`;
  let time = from;
  const clock = new SimulatedClock();
  const actor = createActor(courseRecordMachine.provide({ actors: courseRecordActors(store) }), {
    clock,
    input: { course: courseId, hash: 'h2', now: () => time++, newId: () => `${name}-${time++}`, zone: () => 60 },
  }).start();
  await heard();
  return {
    actor,
    context: () => actor.getSnapshot().context,
    record: () => actor.getSnapshot().context.record,
    draft: () => draftAnswers(actor.getSnapshot().context.record),
    wait: async (ms: number) => {
      clock.increment(ms);
      await heard();
    },
  };
}

const kept = (memory: CourseMemory) => memory.records.get(courseId);

/** A store that does what it is told, except for these. */
function storeWith(memory: CourseMemory, own: Partial<CourseStore>): CourseStore {
  const inner = memoryCourse(memory);
  return {
    load: (course) => inner.load(course),
    save: (record) => inner.save(record),
    erase: (course) => inner.erase(course),
    watch: (course, changed) => inner.watch(course, changed),
    close: () => {
      inner.close();
    },
    ...own,
  };
}

describe('courseRecordMachine', () => {
  it('keeps at once what is chosen, with time and version', async () => {
    const memory = new CourseMemory();
    const { actor, context } = await open(memoryCourse(memory), 7);
    actor.send({ type: 'disclosures.acknowledged' });
    actor.send({ type: 'answer.given', field: 'current', answer: 4 });
    expect(context().isUnsaved).to.equal(true);
    await heard();
    expect(context().isUnsaved).to.equal(false);
    expect(kept(memory)?.acknowledged).to.deep.equal({ at: 7, hash: 'h2' });
    expect(kept(memory)?.draft).to.deep.equal({ current: { answer: 4, at: 8 } });
  });

  it('tells what is done once when it is kept, not before; what is entered shows at once', async () => {
    const memory = new CourseMemory();
    const inner = memoryCourse(memory);
    const writes: (() => void)[] = [];
    const save: CourseStore['save'] = (record) =>
      new Promise((resolve) => {
        writes.push(() => {
          resolve(inner.save(record));
        });
      });
    const write = async () => {
      writes.shift()?.();
      await heard();
    };
    const { actor, record, draft } = await open(storeWith(memory, { save }));
    actor.send({ type: 'disclosures.acknowledged' });
    actor.send({ type: 'answer.given', field: 'current', answer: 4 });
    actor.send({ type: 'name.corrected', name: 'Ann' });
    expect([draft(), record().acknowledged, record().correction]).to.deep.equal([{ current: 4 }, undefined, undefined]);
    await write();
    expect(kept(memory)?.acknowledged?.at).to.equal(1);
    expect(record().correction, 'not in what was kept').to.equal(undefined);
    await write();
    expect(kept(memory)?.correction?.name).to.equal('Ann');
    expect([record().acknowledged?.at, record().correction?.name]).to.deep.equal([1, 'Ann']);
  });

  it('keeps what is typed in the first pause, and at once when the page is left', async () => {
    const memory = new CourseMemory();
    const { actor, wait } = await open(memoryCourse(memory));
    actor.send({ type: 'answer.typed', field: 'change', answer: 'I' });
    await wait(300);
    actor.send({ type: 'answer.typed', field: 'change', answer: 'I will' });
    expect(kept(memory)).to.equal(undefined);
    await wait(100);
    expect(kept(memory)?.draft.change?.answer).to.equal('I will');
    actor.send({ type: 'answer.typed', field: 'change', answer: 'I will ask' });
    actor.send({ type: 'writing.paused' });
    await heard();
    expect(kept(memory)?.draft.change?.answer).to.equal('I will ask');
  });

  it('hands in what the form has, once', async () => {
    const { actor, record } = await open(memoryCourse());
    actor.send({ type: 'answer.given', field: 'current', answer: 4 });
    actor.send({ type: 'answer.given', field: 'sign name', answer: 'Ann' });
    actor.send({ type: 'evaluation.submitted', fields: ['current', 'change'] });
    actor.send({ type: 'answer.given', field: 'current', answer: 1 });
    actor.send({ type: 'evaluation.submitted', fields: ['current', 'change'] });
    await heard();
    expect(record().evaluation?.answers).to.deep.equal({ current: 4 });
  });

  it('issues one certificate, with a number of its own and local time, and lets the name be put right once', async () => {
    const { actor, record } = await open(memoryCourse(), 1000);
    actor.send({ type: 'certificate.asked', request });
    actor.send({ type: 'certificate.asked', request: { ...request, learner: { name: 'Other' } } });
    actor.send({ type: 'name.corrected', name: 'Ann B. Example' });
    actor.send({ type: 'name.corrected', name: 'Somebody' });
    await heard();
    const { certificate, correction } = record();
    const value = (id: string) => certificate?.fields.find((field) => field.id === id)?.value[0];
    expect(value('name')).to.equal('Ann Example');
    expect(value('id')).to.equal(certificate?.id);
    expect(value('completed')).to.equal('1970-01-01T01:00:00+01:00');
    expect(value('issued')).to.equal('1970-01-01T01:00:01+01:00');
    expect(correction?.name).to.equal('Ann B. Example');
  });

  it('is one with another tab', async () => {
    const memory = new CourseMemory();
    const [here, there] = [await open(memoryCourse(memory)), await open(memoryCourse(memory), 100)];
    here.actor.send({ type: 'answer.given', field: 'current', answer: 4 });
    there.actor.send({ type: 'answer.given', field: 'fits', answer: 2 });
    await heard();
    await heard();
    for (const { draft } of [here, there]) expect(draft()).to.deep.equal({ current: 4, fits: 2 });
    there.actor.send({ type: 'erased' });
    await heard();
    for (const { draft } of [here, there]) expect(draft()).to.deep.equal({});
    expect(kept(memory)).to.equal(undefined);
  });

  it('does not bring back what was erased while it was not looking', async () => {
    const memory = new CourseMemory();
    const here = await open(storeWith(memory, { watch: () => () => undefined }));
    here.actor.send({ type: 'disclosures.acknowledged' });
    await heard();
    await memoryCourse(memory).erase(courseId);
    here.actor.send({ type: 'answer.given', field: 'current', answer: 4 });
    await heard();
    expect(here.record().acknowledged).to.equal(undefined);
    expect(kept(memory)).to.equal(undefined);
  });

  it('holds on to what could not be kept, says why, and keeps it when it can', async () => {
    const memory = new CourseMemory();
    const inner = memoryCourse(memory);
    let fails = true;
    const { actor, context, draft } = await open(
      storeWith(memory, { save: (record) => (fails ? Promise.reject(new StoreError('full')) : inner.save(record)) }),
    );
    actor.send({ type: 'answer.given', field: 'current', answer: 4 });
    await heard();
    actor.send({ type: 'disclosures.acknowledged' });
    await heard();
    expect([context().trouble, context().isUnsaved, draft()]).to.deep.equal(['full', true, { current: 4 }]);
    expect(context().record.acknowledged, 'one goes on with it').to.deep.equal({ at: 2, hash: 'h2' });
    fails = false;
    actor.send({ type: 'save.retried' });
    await heard();
    expect([context().trouble, context().isUnsaved]).to.deep.equal([undefined, false]);
    expect(kept(memory)?.draft.current?.answer).to.equal(4);
    expect(kept(memory)?.acknowledged).to.deep.equal({ at: 2, hash: 'h2' });
  });

  it('says that it could not be erased, and has it still', async () => {
    const memory = new CourseMemory();
    const { actor, context, record } = await open(
      storeWith(memory, { erase: () => Promise.reject(new StoreError('failed')) }),
    );
    actor.send({ type: 'disclosures.acknowledged' });
    actor.send({ type: 'erased' });
    await heard();
    expect([context().trouble, context().isEraseDue]).to.deep.equal(['failed', false]);
    expect(record().acknowledged).to.deep.equal({ at: 1, hash: 'h2' });
  });

  it('goes on when the store is late, and takes in what it says in the end', async () => {
    const memory = new CourseMemory();
    const { actor, context, record, wait } = await open(
      storeWith(memory, { load: () => new Promise(() => undefined) }),
    );
    await memoryCourse(memory).save(courseRecordOf(attested(1)));
    expect(actor.getSnapshot().matches('loading')).to.equal(true);
    await wait(5000);
    expect(context().trouble).to.equal('failed');
    actor.send({ type: 'disclosures.acknowledged' });
    await heard();
    expect(context().trouble).to.equal(undefined);
    expect(record().attestation?.name).to.equal('Ann Example');
  });

  it('takes a backup in', async () => {
    const memory = new CourseMemory();
    const { actor } = await open(memoryCourse(memory));
    actor.send({ type: 'answer.given', field: 'current', answer: 4 });
    actor.send({ type: 'backup.imported', record: courseRecordOf(read(1), attested(2)) });
    await heard();
    expect(kept(memory)?.attestation?.name).to.equal('Ann Example');
    expect(kept(memory)?.draft.current?.answer).to.equal(4);
  });

  it('works without a store, and says so', async () => {
    const actor = createActor(courseRecordMachine, {
      input: { course: courseId, hash: 'h2', now: () => 1, newId: () => 'id', zone: () => 0 },
    }).start();
    await heard();
    actor.send({ type: 'disclosures.acknowledged' });
    await heard();
    const { context } = actor.getSnapshot();
    expect([context.trouble, context.record.acknowledged?.at]).to.deep.equal(['unavailable', 1]);
    actor.stop();
  });
});

describe('isoWithZone', () => {
  const at = Date.UTC(2026, 10, 25, 20, 4, 5);
  for (const [minutes, text] of [
    [0, '2026-11-25T20:04:05+00:00'],
    [60, '2026-11-25T21:04:05+01:00'],
    [-480, '2026-11-25T12:04:05-08:00'],
    [345, '2026-11-26T01:49:05+05:45'],
    [-210, '2026-11-25T16:34:05-03:30'],
  ] as const)
    it(`writes ${text}`, () => {
      expect(isoWithZone(at, minutes)).to.equal(text);
      expect(Date.parse(text)).to.equal(at);
    });
});
