import { expect } from '@open-wc/testing';
import { outlineOf } from '../../../src/course/module.js';
import { HostLms, type HostWorld } from '../../../src/lms/host/host-lms.js';
import type { Init } from '../../../src/lms/host/host-protocol.js';
import { fromSuspendData } from '../../../src/lms/suspend-data.js';
import { emptyRecord, type LearnerRecord } from '../../../src/record/record.js';
import { lmsContract } from '../../contracts/lms.js';
import { attemptAt, moduleId, recordOf, sittingAt } from '../../record/samples.js';
import { sampleModule } from '../doubles/sample-module.js';
import { HostPage } from './host-page.js';

const anna = { learner: { id: 'anna' } };
let visits = 0;

function visit(page: HostPage, init: Partial<Init> = anna, world: Partial<HostWorld> = {}): HostLms {
  visits += 1;
  let time = 1000;
  return new HostLms({
    outline: outlineOf(sampleModule),
    policy: 'both',
    iri: 'urn:x-kapstone:kap:history',
    language: 'en',
    tellsAnswers: true,
    module: Promise.resolve(sampleModule),
    line: page.line(init),
    session: `visit-${visits}`,
    newAttempt: `attempt-${visits}`,
    now: () => (time += 10),
    later: () => () => {},
    ...world,
  });
}

lmsContract('HostLms', () => {
  const page = new HostPage();
  return {
    open: () => visit(page),
    loses: (isLosing) => {
      page.isLosing = isLosing;
    },
    expires: (isExpired) => {
      page.hasEnded = isExpired;
    },
    answers: (item) => [...page.statements.values()].filter(({ object }) => object.id.endsWith(`items:${item}`)).length,
    status: () => page.standing?.status ?? 'incomplete',
  };
});

const answered = recordOf({ type: 'attempt.made', attempt: attemptAt(1) });
const placed = recordOf(
  { type: 'attempt.made', attempt: attemptAt(1) },
  { type: 'place.reached', lesson: 'words', anchor: 'schedules', at: 5 },
);
const passed = recordOf(
  { type: 'attempt.made', attempt: attemptAt(1) },
  { type: 'lesson.finished', lesson: 'words', at: 2 },
  { type: 'lesson.finished', lesson: 'laws', at: 3 },
  { type: 'sitting.changed', sitting: sittingAt(10, { 'bank-1': 1, 'bank-2': 1 }, true) },
);
const verbsOf = (page: HostPage) => [...page.statements.values()].map(({ verb }) => verb.display.en);
const launched = async (page: HostPage, init?: Partial<Init>, world?: Partial<HostWorld>) => {
  const lms = visit(page, init, world);
  const launch = await lms.launch();
  await Promise.resolve();
  return { lms, launch };
};

describe('a host page', () => {
  it('hears of work at once, and of a place when it is asked to keep', async () => {
    const page = new HostPage();
    const { lms } = await launched(page);
    lms.report(answered);
    expect(page.heard).to.deep.equal(['report']);
    lms.report(placed);
    lms.report(placed);
    expect(page.heard).to.deep.equal(['report']);
    expect(await lms.commit()).to.deep.equal({ kept: true });
    expect(page.heard).to.deep.equal(['report', 'report']);
    expect(page.standing?.lesson).to.equal('words');
    expect(await lms.commit()).to.deep.equal({ kept: true });
    expect(page.heard).to.have.length(2);
  });

  it('hears each news once, also from the next visit', async () => {
    const page = new HostPage();
    const { lms } = await launched(page);
    lms.report(passed);
    await lms.commit();
    lms.close();
    const next = await launched(page);
    next.lms.report(passed);
    await next.lms.commit();
    expect(page.news).to.deep.equal(['completed', 'passed']);
    const once = verbsOf(page).filter((word) => word === 'passed' || word === 'completed');
    expect(once.sort()).to.deep.equal(['completed', 'passed']);
  });

  it('says who the learner is in statements, or leaves it to itself', async () => {
    const page = new HostPage();
    const { lms } = await launched(page);
    lms.report(answered);
    for (const statement of page.statements.values()) expect(statement).not.to.have.property('actor');
    const other = new HostPage();
    const actor = { mbox: 'mailto:anna@clinic.example' };
    const signed = await launched(other, { actor });
    signed.lms.report(answered);
    for (const statement of other.statements.values()) expect(statement.actor).to.deep.equal(actor);
    expect(signed.launch.learner.id).to.equal(actor.mbox);
  });

  it('gives the same statement the same id for one learner, and another for another', async () => {
    const ids = async (init: Partial<Init>) => {
      const page = new HostPage();
      const { lms } = await launched(page, init);
      lms.report(passed);
      return [...page.statements.values()].flatMap(({ id, verb }) => (verb.display.en === 'passed' ? id : []));
    };
    const first = await ids(anna);
    expect(first).to.have.length(1);
    expect(await ids(anna)).to.deep.equal(first);
    expect(await ids({ learner: { id: 'bert' } })).not.to.deep.equal(first);
    expect(await ids({})).not.to.deep.equal(await ids({}));
  });

  it('hears no single answer where the package tells none', async () => {
    const page = new HostPage();
    const { lms } = await launched(page, anna, { tellsAnswers: false });
    lms.report(passed);
    expect(verbsOf(page)).to.include('passed').and.not.to.include('answered');
  });

  it('is told nothing where the learner only looks', async () => {
    const page = new HostPage();
    page.state = undefined;
    const { lms, launch } = await launched(page, { ...anna, mode: 'review' });
    expect(launch.mode).to.equal('review');
    lms.report(passed);
    lms.close();
    expect(page.heard).to.deep.equal(['closing']);
  });

  it('sets its own pass mark, and hears nothing that speaks against it', async () => {
    const half = (isPassed: boolean) =>
      recordOf(
        { type: 'lesson.finished', lesson: 'words', at: 2 },
        { type: 'lesson.finished', lesson: 'laws', at: 3 },
        { type: 'sitting.changed', sitting: sittingAt(10, { 'bank-1': 1, 'bank-2': 0 }, isPassed) },
      );
    const standing = async (pass: number, isPassed: boolean) => {
      const page = new HostPage();
      const { lms } = await launched(page, { ...anna, pass });
      lms.report(half(isPassed));
      return page.standing;
    };
    const done = { status: 'passed', completion: 'completed', score: 0.5, progress: 1 };
    expect(await standing(0.5, true)).to.include(done);
    expect(await standing(0.9, false)).to.include({ status: 'failed', completion: 'incomplete', score: 0.5 });
    // It was judged by another mark.
    expect(await standing(0.9, true)).to.include({ status: 'incomplete', success: 'unknown' });
  });

  it('is not waited for without end, and what comes late still counts', async () => {
    const page = new HostPage();
    const clock: (() => void)[] = [];
    const { lms } = await launched(page, anna, {
      later: (_, run) => {
        clock.push(run);
        return () => {};
      },
    });
    page.isSilent = true;
    lms.report(answered);
    const asked = lms.commit();
    await Promise.resolve();
    await Promise.resolve();
    for (const run of clock) run();
    expect(await asked).to.deep.equal({ kept: false, problem: 'offline' });
    page.isSilent = false;
    expect(await lms.commit()).to.deep.equal({ kept: true });
    expect(page.state).to.include('first-target');
  });

  it('joins what another device has kept in the meantime', async () => {
    const page = new HostPage();
    const elsewhere = new HostPage();
    const other = await launched(elsewhere);
    other.lms.report(recordOf({ type: 'lesson.finished', lesson: 'laws', at: 3 }));
    const { lms } = await launched(page);
    lms.report(recordOf());
    await lms.commit();
    page.conflict = elsewhere.state;
    lms.report(answered);
    expect(await lms.commit()).to.deep.equal({ kept: true });
    const { launch } = await launched(page);
    const read = fromSuspendData(launch.resumeData ?? '', moduleId);
    const record: LearnerRecord = 'record' in read ? read.record : emptyRecord(moduleId);
    expect(record.items).to.have.keys('first-target');
    expect(record.lessons).to.have.keys('laws');
  });

  it('keeps a state that cannot be read here, and is told so', async () => {
    for (const state of [
      '{"version":99,"record":{}}',
      'no state',
      JSON.stringify({ version: 1, record: emptyRecord('other') }),
    ]) {
      const page = new HostPage();
      page.state = state;
      const { lms, launch } = await launched(page);
      expect(launch.resumeData).to.equal(undefined);
      lms.report(passed);
      expect(await lms.commit()).to.deep.equal({ kept: false, problem: 'refused' });
      expect(page.state).to.equal(state);
      expect(page.problems).to.deep.equal(['state']);
      expect(page.standing?.status).to.equal('passed');
    }
  });

  it('gets back what it could not keep when the frame is loaded again, and is told of it then', async () => {
    const page = new HostPage();
    const lost = new HostPage();
    const { lms } = await launched(lost);
    lms.report(answered);
    const { lms: next, launch } = await launched(page, { ...anna, unkept: lost.state! });
    const read = fromSuspendData(launch.resumeData ?? '', moduleId);
    expect('record' in read && read.record.items).to.have.keys('first-target');
    next.report(answered);
    await next.commit();
    expect(verbsOf(page)).to.include('answered');
  });

  it('has the last word when it ends the visit', async () => {
    const page = new HostPage();
    const { lms } = await launched(page);
    lms.report(answered);
    await lms.commit();
    page.say({ type: 'end' });
    expect(page.heard.slice(-2)).to.deep.equal(['report', 'closing']);
    expect(verbsOf(page).at(-1)).to.equal('terminated');
    expect(await lms.commit()).to.deep.equal({ kept: false, problem: 'ended' });
    lms.close();
    expect(page.heard.filter((type) => type === 'closing')).to.have.length(1);
  });

  it('tells a page that cannot keep it from one that says nothing', async () => {
    const page = new HostPage();
    const { lms } = await launched(page);
    page.isLosing = true;
    lms.report(answered);
    expect(await lms.commit()).to.deep.equal({ kept: false, problem: 'busy' });
    page.isLosing = false;
    expect(await lms.commit()).to.deep.equal({ kept: true });
  });

  it('is not confused by answers to nothing, or given twice', async () => {
    const page = new HostPage();
    const { lms } = await launched(page);
    lms.report(answered);
    for (const of of ['message-1', 'message-2', 'nobody']) {
      page.say({ type: 'kept', of });
      page.say({ type: 'not-kept', of, reason: 'failed' });
    }
    expect(await lms.commit()).to.deep.equal({ kept: true });
  });
});
