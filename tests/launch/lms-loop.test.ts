import { expect } from '@open-wc/testing';
import { LmsLoop } from '../../src/launch/lms-loop.js';
import type { Delivery, Lms } from '../../src/lms/lms.js';
import type { LearnerRecord } from '../../src/record/record.js';
import { attemptAt, moduleId, recordOf } from '../record/samples.js';

/** A clock that goes on only when it is told to. */
class HeldClock {
  #now = 0;
  #due: { at: number; run: () => void }[] = [];

  readonly later = (milliseconds: number, run: () => void) => {
    const entry = { at: this.#now + milliseconds, run };
    this.#due.push(entry);
    return () => {
      this.#due = this.#due.filter((each) => each !== entry);
    };
  };

  get waiting(): number {
    return this.#due.length;
  }

  async pass(milliseconds: number): Promise<void> {
    this.#now += milliseconds;
    const due = this.#due.filter(({ at }) => at <= this.#now);
    this.#due = this.#due.filter(({ at }) => at > this.#now);
    for (const { run } of due) run();
    // Whoever waits for a commit has gone on by then.
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  }
}

/** An LMS that notes what it hears, and answers what it is told to. */
class NotingLms implements Lms {
  readonly heard: string[] = [];
  answer: Delivery = { kept: true };
  during: () => void = () => {};

  launch = () => Promise.reject(new Error('Not asked here.'));
  report(record: LearnerRecord): void {
    this.heard.push(`report ${Object.keys(record.items).length}`);
  }
  commit(): Promise<Delivery> {
    this.heard.push('commit');
    this.during();
    return Promise.resolve(this.answer);
  }
  close(as: string): void {
    this.heard.push(as);
  }
}

const answered = (...items: string[]) =>
  recordOf(...items.map((item, at) => ({ type: 'attempt.made' as const, attempt: attemptAt(at + 1, { item }) })));

describe('the loop with an LMS', () => {
  let clock: HeldClock;
  let lms: NotingLms;
  let loop: LmsLoop;
  beforeEach(() => {
    clock = new HeldClock();
    lms = new NotingLms();
    loop = new LmsLoop(lms, clock.later);
  });

  it('reports at once, and asks for an answer to be kept when the learner has a breath', async () => {
    loop.report(answered('a'), moduleId);
    loop.report(answered('a', 'b'), moduleId);
    expect(lms.heard).to.deep.equal(['report 1', 'report 2']);
    expect(loop.state).to.equal('pending');
    await clock.pass(1000);
    expect(lms.heard).to.deep.equal(['report 1', 'report 2', 'commit']);
    expect(loop.state).to.equal('kept');
    expect(clock.waiting).to.equal(0);
  });

  it('takes more time for where the learner stands, and calls nothing pending for it', async () => {
    loop.report(answered('a'), moduleId);
    await clock.pass(1000);
    loop.report({ ...answered('a'), bookmark: { lesson: 'words', at: 2 } }, moduleId);
    expect(loop.state).to.equal('kept');
    await clock.pass(9000);
    expect(lms.heard.at(-1)).to.equal('report 1');
    await clock.pass(1000);
    expect(lms.heard.at(-1)).to.equal('commit');
    expect(clock.waiting).to.equal(0);
  });

  it('hurries when the page goes out of sight, if there is something to say', async () => {
    loop.hurry();
    expect(lms.heard).to.deep.equal([]);
    loop.report(answered('a'), moduleId);
    loop.hurry();
    await clock.pass(0);
    expect(lms.heard).to.deep.equal(['report 1', 'commit']);
    expect(clock.waiting).to.equal(0);
  });

  it('does not call kept what was answered while it was kept', async () => {
    loop.report(answered('a'), moduleId);
    lms.during = () => {
      lms.during = () => {};
      loop.report(answered('a', 'b'), moduleId);
    };
    await clock.pass(1000);
    expect(loop.state).to.equal('pending');
    await clock.pass(1000);
    expect(loop.state).to.equal('kept');
  });

  it('asks an LMS that does not answer again and again, more and more seldom', async () => {
    lms.answer = { kept: false, problem: 'offline' };
    loop.report(answered('a'), moduleId);
    await clock.pass(1000);
    expect(loop.state).to.equal('offline');
    const commits = () => lms.heard.filter((word) => word === 'commit').length;
    for (const [wait, expected] of [
      [5000, 2],
      [5000, 2],
      [5000, 3],
      [20_000, 4],
      [40_000, 5],
      [60_000, 6],
      [60_000, 7],
    ] as const) {
      await clock.pass(wait);
      expect(commits(), `after ${wait} ms more`).to.equal(expected);
    }
    loop.report(answered('a', 'b'), moduleId);
    expect(loop.state).to.equal('offline');
    lms.answer = { kept: true };
    loop.hurry();
    await clock.pass(0);
    expect(loop.state).to.equal('kept');
  });

  it('leaves an LMS alone for as long as it asks to be, and no longer than ten minutes', async () => {
    const commits = () => lms.heard.filter((word) => word === 'commit').length;
    lms.answer = { kept: false, problem: 'busy', wait: 90_000 };
    loop.report(answered('a'), moduleId);
    await clock.pass(1000);
    expect(loop.state).to.equal('busy');
    lms.answer = { kept: false, problem: 'busy', wait: 86_400_000 };
    await clock.pass(89_000);
    loop.report(answered('a', 'b'), moduleId);
    expect(commits()).to.equal(1);
    await clock.pass(1000);
    expect(commits()).to.equal(2);
    lms.answer = { kept: true };
    await clock.pass(599_000);
    expect(commits()).to.equal(2);
    await clock.pass(1000);
    expect(loop.state).to.equal('kept');
  });

  it('asks at once where the learner leaves, says how it stands, and tells each time that the LMS has all', async () => {
    let kept = 0;
    loop = new LmsLoop(lms, clock.later, () => (kept += 1));
    loop.report(answered('a'), moduleId);
    expect(await loop.settle()).to.equal('kept');
    expect(kept).to.equal(1);
    lms.answer = { kept: false, problem: 'offline' };
    loop.report(answered('a', 'b'), moduleId);
    expect(await loop.settle()).to.equal('offline');
    expect(kept).to.equal(1);
    loop.close('finish');
    expect(lms.heard.slice(-2)).to.deep.equal(['commit', 'finish']);
  });

  it('asks no more when the session is over, and tries a refused thing only when something is new', async () => {
    lms.answer = { kept: false, problem: 'refused' };
    loop.report(answered('a'), moduleId);
    await clock.pass(1000);
    expect(loop.state).to.equal('refused');
    expect(clock.waiting).to.equal(0);
    lms.answer = { kept: false, problem: 'ended' };
    loop.report(answered('a', 'b'), moduleId);
    await clock.pass(1000);
    expect(loop.state).to.equal('ended');
    loop.report(answered('a', 'b', 'c'), moduleId);
    expect(clock.waiting).to.equal(0);
  });

  it('reports what was erased as nothing done, tells whoever watches, and ends once', async () => {
    let changes = 0;
    loop.watch(() => (changes += 1));
    loop.report(answered('a'), moduleId);
    await clock.pass(1000);
    expect(changes).to.equal(1);
    loop.forget();
    loop.report(undefined, moduleId);
    expect(lms.heard.at(-1)).to.equal('report 0');
    loop.close('suspend');
    loop.close('finish');
    loop.report(answered('a'), moduleId);
    await clock.pass(100_000);
    expect(lms.heard.slice(-1)).to.deep.equal(['suspend']);
    expect(changes).to.equal(1);
  });
});
