import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { OutboxMemory } from '../../../src/lms/outbox/memory-outbox.js';
import { fromSuspendData } from '../../../src/lms/suspend-data.js';
import { apply } from '../../../src/record/apply.js';
import { emptyRecord, type Entry, type LearnerRecord } from '../../../src/record/record.js';
import { choice } from '../../helpers/items.js';
import { attemptAt, histories, moduleId, recordOf, sittingAt } from '../../record/samples.js';
import { Cmi5Lms } from '../../../src/dev/lms/cmi5-lms.js';
import { Tab, visit } from './visit.js';

const lessons: Entry[] = ['words', 'laws'].map((lesson, index) => ({
  type: 'lesson.finished',
  lesson,
  at: 1100 + index,
}));
const attempt = (at: number): Entry => ({ type: 'attempt.made', attempt: attemptAt(at, { hash: choice.hash }) });
const sitting = (at: number, score: number): Entry => ({
  type: 'sitting.changed',
  sitting: sittingAt(at, { 'bank-1': score, x: score }, score >= 0.8),
});
const all = [attempt(1050), ...lessons, sitting(1200, 1)];
const words = (double: Cmi5Lms) => double.statements.map(({ verb }) => verb?.id?.split('/').at(-1));
const openTab = () => new Tab(new OutboxMemory());

function launched(given: ConstructorParameters<typeof Cmi5Lms>[0] = { mastery: 0.8 }, tab = openTab()) {
  const double = new Cmi5Lms(given);
  return { double, tab, again: (at = 5000) => visit(double, double.launch(), tab, at) };
}

describe('a session with an LMS of cmi5', () => {
  it('begins with the token, the launch data, the preferences and initialized, and ends with terminated', async () => {
    const { double, again } = launched({
      mastery: 0.8,
      returnUrl: 'https://lms.example/course',
      preferences: { languagePreference: 'de-CH, en', audioPreference: 'off' },
    });
    const { lms } = again();
    const launch = await lms.launch();
    expect(launch).to.deep.include({
      learner: { id: 'https://lms.example learner-1', name: 'A Learner' },
      mode: 'normal',
      entry: 'new',
      pass: 0.8,
      languages: ['de-CH', 'en'],
      preferences: { audio: 'off' },
    });
    expect(await lms.commit()).to.deep.equal({ kept: true });
    expect(words(double)).to.deep.equal(['initialized']);
    lms.report(recordOf(...all));
    expect(await lms.commit()).to.deep.equal({ kept: true });
    lms.close('finish');
    expect(await lms.parted).to.equal('https://lms.example/course');
    expect(double.defined).to.deep.equal(['initialized', 'passed', 'completed', 'terminated']);
    expect(words(double).at(-1)).to.equal('terminated');
    expect(double.refusals).to.deep.equal([]);
    expect(double.requests.filter(({ url }) => url.includes('/fetch/')).length).to.equal(1);
  });

  it('brings the record back at the next launch, on another device, and says nothing twice', async () => {
    const { double, again } = launched();
    const record = recordOf(...all);
    const first = again();
    await first.lms.launch();
    first.lms.report(record);
    await first.lms.commit();
    first.lms.close('finish');
    await first.lms.parted;
    const said = double.statements.length;

    const elsewhere = visit(double, double.launch(), openTab(), 9000);
    const { resumeData, entry } = await elsewhere.lms.launch();
    expect(entry).to.equal('resume');
    expect(fromSuspendData(resumeData!, moduleId)).to.deep.include({ record });
    elsewhere.lms.report(record);
    expect(await elsewhere.lms.commit()).to.deep.equal({ kept: true });
    expect(words(double).slice(said)).to.deep.equal(['initialized']);
    expect(double.refusals).to.deep.equal([]);
  });

  it('goes on after a reload: the token is asked for once, initialized is said once', async () => {
    const { double, tab } = launched();
    const query = double.launch();
    const before = visit(double, query, tab);
    await before.lms.launch();
    before.lms.report(recordOf(attempt(1050)));
    await before.lms.commit();
    before.lms.close('suspend');
    await before.lms.parted;

    const after = visit(double, query, tab, 3000);
    expect((await after.lms.launch()).mode).to.equal('normal');
    after.lms.report(recordOf(...all));
    expect(await after.lms.commit()).to.deep.equal({ kept: true });
    expect(double.defined).to.deep.equal(['initialized', 'passed', 'completed']);
    expect(double.refusals).to.deep.equal([]);
  });

  it('says what a crash left unsent, with the ids and the times of then, as of the new session', async () => {
    const { double, tab } = launched();
    const before = visit(double, double.launch(), tab);
    await before.lms.launch();
    await before.lms.commit();
    double.isOffline = true;
    before.lms.report(recordOf(...all));
    expect(await before.lms.commit()).to.deep.equal({ kept: false, problem: 'offline' });
    double.isOffline = false;

    const after = visit(double, double.launch(), new Tab(tab.device), 9000);
    await after.lms.launch();
    expect(await after.lms.commit()).to.deep.equal({ kept: true });
    expect(double.refusals).to.deep.equal([]);
    expect(words(double).slice(0, 2)).to.deep.equal(['initialized', 'initialized']);
    expect(double.defined).to.deep.equal(['initialized', 'initialized', 'passed', 'completed']);
    const answered = double.statements.find(({ object }) => object?.id?.endsWith('first-target'));
    expect(answered?.timestamp).to.equal('1970-01-01T00:00:01.05Z');
  });

  it('offline and back: what waited goes in its order, once', async () => {
    const { double, again } = launched();
    const { lms } = again();
    await lms.launch();
    double.isOffline = true;
    for (const entries of [all.slice(0, 1), all.slice(0, 2), all]) {
      lms.report(recordOf(...entries));
      expect(await lms.commit()).to.deep.equal({ kept: false, problem: 'offline' });
    }
    double.isOffline = false;
    expect(await lms.commit()).to.deep.equal({ kept: true });
    expect(await lms.commit()).to.deep.equal({ kept: true });
    expect(new Set(double.statements.map(({ id }) => id)).size).to.equal(double.statements.length);
    expect(double.defined).to.deep.equal(['initialized', 'passed', 'completed']);
  });

  it('waits out trouble of the LRS’s own, and takes “there is one with this id” for success', async () => {
    const { double, again } = launched();
    const { lms } = again();
    await lms.launch();
    await lms.commit();
    for (const status of [503, 429, 408]) {
      double.failing = { times: 1, status };
      lms.report(recordOf(attempt(1050)));
      expect(await lms.commit()).to.deep.equal({ kept: false, problem: 'busy' });
    }
    double.failing = { times: 1, status: 409 };
    expect(await lms.commit()).to.deep.equal({ kept: true });
  });

  it('puts aside what is refused for good, tells, and sends the others', async () => {
    const { double, tab } = launched();
    const { lms } = visit(double, double.launch(), tab);
    await lms.launch();
    await lms.commit();
    // All seven, then the first four of them, two, one.
    double.failing = { times: 4, status: 400 };
    lms.report(recordOf(...all));
    expect(await lms.commit()).to.deep.equal({ kept: false, problem: 'refused' });
    expect([...tab.device.aside.values()].flat().map(({ status }) => status)).to.deep.equal([400]);
    expect(double.defined).to.deep.equal(['initialized', 'passed', 'completed']);
  });

  it('stops where another launch has ended the session, and hands the rest over with the next', async () => {
    const { double, tab } = launched();
    const { lms } = visit(double, double.launch(), tab);
    await lms.launch();
    await lms.commit();
    const next = double.launch();
    lms.report(recordOf(...all));
    expect(await lms.commit()).to.deep.equal({ kept: false, problem: 'ended' });
    const requests = double.requests.length;
    expect(await lms.commit()).to.deep.equal({ kept: false, problem: 'ended' });
    expect(double.requests.length).to.equal(requests);
    const other = visit(double, next, new Tab(tab.device), 9000);
    await other.lms.launch();
    expect(await other.lms.commit()).to.deep.equal({ kept: true });
    expect(double.defined).to.deep.equal(['initialized', 'initialized', 'passed', 'completed']);
  });

  it('10.2.2: to browse or review says that it began and ended, and nothing else', async () => {
    for (const mode of ['Browse', 'Review'] as const) {
      const { double, again } = launched({ mode });
      const { lms } = again();
      expect((await lms.launch()).mode).to.equal(mode.toLowerCase());
      lms.report(recordOf(...all));
      await lms.commit();
      lms.close('suspend');
      await lms.parted;
      expect(words(double)).to.deep.equal(['initialized', 'terminated']);
      expect([...double.documents.keys()]).to.deep.equal(['state LMS.LaunchData']);
      expect(double.refusals).to.deep.equal([]);
    }
  });

  it('has 60,000 bytes when a page goes: what comes first goes first, and the rest with the next launch', async () => {
    const { double, tab } = launched();
    const { lms } = visit(double, double.launch(), tab);
    await lms.launch();
    await lms.commit();
    double.isOffline = true;
    let record = emptyRecord(moduleId);
    for (let at = 1; at <= 120; at += 1) {
      record = apply(record, attempt(2000 + at));
      lms.report(record);
    }
    await lms.commit();
    double.isOffline = false;
    lms.close('suspend');
    await lms.parted;
    const last = double.requests.filter(({ method, url }) => method === 'POST' && url.endsWith('/statements')).at(-1)!;
    expect(new TextEncoder().encode(last.body).length).to.be.within(50_000, 60_000);
    const answers = () => double.statements.slice(1).filter(({ verb }) => verb?.id?.endsWith('answered'));
    expect(answers().length).to.be.within(20, 119);

    const next = visit(double, double.launch(), new Tab(tab.device), 9000);
    await next.lms.launch();
    expect(await next.lms.commit()).to.deep.equal({ kept: true });
    expect(answers().length).to.equal(120);
    expect(answers().map(({ timestamp }) => timestamp)).to.deep.equal(
      answers()
        .map(({ timestamp }) => timestamp)
        .sort(),
    );
    expect(double.refusals).to.deep.equal([]);
  });

  it('leaves the session open when a page goes that may be a reload, and ends it where all is told', async () => {
    for (const [entries, last] of [
      [all.slice(0, 1), 'answered'],
      [all, 'terminated'],
    ] as const) {
      const { double, again } = launched();
      const { lms } = again();
      await lms.launch();
      await lms.commit();
      lms.report(recordOf(...entries));
      const sent = double.requests.length;
      lms.close('suspend');
      // At once, before anything is waited for.
      await Promise.resolve();
      expect(double.requests.length).to.be.above(sent);
      await lms.parted;
      expect(words(double).at(-1)).to.equal(last);
      lms.report(recordOf(...all));
      expect(await lms.commit()).to.deep.include({ kept: false });
      expect(double.refusals).to.deep.equal([]);
    }
  });

  it('says failed when the session ends, if it ends so', async () => {
    const { double, again } = launched();
    const first = again();
    await first.lms.launch();
    first.lms.report(recordOf(...lessons, sitting(6000, 0.5)));
    await first.lms.commit();
    expect(double.defined).to.deep.equal(['initialized']);
    first.lms.close('finish');
    await first.lms.parted;
    expect(double.defined).to.deep.equal(['initialized', 'failed', 'terminated']);
    const then = again(9000);
    await then.lms.launch();
    then.lms.report(recordOf(...lessons, sitting(6000, 0.5), sitting(9500, 1)));
    await then.lms.commit();
    expect(double.defined.slice(3)).to.deep.equal(['initialized', 'passed', 'completed']);
    expect(double.refusals).to.deep.equal([]);
  });

  it('keeps the record beside what another device kept in the meantime', async () => {
    const { double, again } = launched();
    const { lms } = again();
    await lms.launch();
    lms.report(recordOf(attempt(1050)));
    await lms.commit();
    const place = 'state suspendData';
    const other = recordOf(lessons[0]!);
    double.documents.set(place, {
      body: JSON.stringify({ version: 1, record: other, verbs: [], spent: 0 }),
      etag: '"x"',
    });
    // The double says no tag with its answer to a PUT: what it has now is only seen by one that was read.
    const next = again(9000);
    await next.lms.launch();
    double.documents.set(place, { ...double.documents.get(place)!, etag: '"y"' });
    next.lms.report(recordOf(attempt(1050)));
    expect(await next.lms.commit()).to.deep.equal({ kept: true });
    const kept = JSON.parse(double.documents.get(place)!.body) as { record: LearnerRecord };
    expect(kept.record).to.deep.equal(recordOf(attempt(1050), lessons[0]!));
  });

  it('leaves alone what a newer edition kept', async () => {
    const { double, again } = launched();
    const body = JSON.stringify({ version: 9, record: {} });
    double.documents.set('state suspendData', { body, etag: '"x"' });
    const { lms } = again();
    expect((await lms.launch()).resumeData).to.equal(undefined);
    lms.report(recordOf(attempt(1050)));
    expect(await lms.commit()).to.deep.equal({ kept: true });
    expect(double.documents.get('state suspendData')?.body).to.equal(body);
  });

  it('tells why it cannot begin, and begins later where nobody answered', async () => {
    const { double, tab } = launched();
    const query = double.launch();
    double.isOffline = true;
    const { lms, trouble } = visit(double, query, tab);
    expect((await lms.launch()).learner.id).to.equal('https://lms.example learner-1');
    lms.report(recordOf(...all));
    expect(await lms.commit()).to.deep.equal({ kept: false, problem: 'offline' });
    double.isOffline = false;
    expect(await lms.commit()).to.deep.equal({ kept: true });
    expect(double.defined).to.deep.equal(['initialized', 'passed', 'completed']);
    expect(new Set(trouble)).to.deep.equal(new Set(['away']));

    const second = visit(double, query, openTab());
    await second.lms.launch();
    expect(second.trouble).to.deep.equal(['link-used']);
    expect(await second.lms.commit()).to.deep.equal({ kept: false, problem: 'ended' });
  });

  it('is over for a reload after its end', async () => {
    const { double, tab } = launched();
    const query = double.launch();
    const before = visit(double, query, tab);
    await before.lms.launch();
    before.lms.close('finish');
    await before.lms.parted;
    const after = visit(double, query, tab);
    await after.lms.launch();
    expect(after.trouble).to.deep.equal(['session-over']);
    expect(tab.storage.getItem(new URLSearchParams(query).get('fetch')!)).not.to.include('token');
  });

  it('breaks no requirement and says each thing once, whatever is done, lost, left and launched again', async () => {
    const step = fc.record({
      entries: histories,
      offline: fc.boolean(),
      then: fc.constantFrom('go on' as const, 'reload' as const, 'crash' as const, 'finish' as const, 'other' as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        const double = new Cmi5Lms({ mastery: 0.8 });
        const device = new OutboxMemory();
        let tab = new Tab(device);
        let query = double.launch();
        let at = 1000;
        let record = emptyRecord(moduleId);
        let { lms } = visit(double, query, tab, at);
        await lms.launch();
        for (const { entries, offline, then } of steps) {
          double.isOffline = offline;
          for (const entry of entries) {
            record = apply(record, entry);
            lms.report(record);
          }
          await lms.commit();
          double.isOffline = offline && then !== 'other';
          if (then === 'go on') continue;
          if (then !== 'crash') lms.close(then === 'finish' ? 'finish' : 'suspend');
          await lms.parted;
          double.isOffline = false;
          at += 1000;
          if (then !== 'reload') query = double.launch();
          if (then !== 'reload') tab = new Tab(then === 'other' ? new OutboxMemory() : device);
          ({ lms } = visit(double, query, tab, at));
          await lms.launch();
        }
        double.isOffline = false;
        lms.report(record);
        await lms.commit();
        expect(double.refusals).to.deep.equal([]);
        const ids = double.statements.map(({ id }) => id);
        expect(new Set(ids).size).to.equal(ids.length);
        for (const verb of ['passed', 'completed'])
          expect(double.defined.filter((word) => word === verb).length).to.be.at.most(1);
      }),
      { numRuns: 60 },
    );
  });
});
