/** What every `Lms` does. Run by the tests of each adapter. */
import { expect } from '@open-wc/testing';
import type { Lms } from '../../src/lms/lms.js';
import type { LearnerRecord } from '../../src/record/record.js';
import { fromSuspendData } from '../../src/lms/suspend-data.js';
import { emptyRecord } from '../../src/record/record.js';
import { attemptAt, moduleId, recordOf, sittingAt } from '../record/samples.js';

/** One learner and one module at one LMS, from session to session. */
export interface LmsUnderTest {
  /** Begins another session. */
  open(): Lms;
  /** The LMS takes what it is told and loses it, or not any more. */
  loses(isLosing: boolean): void;
  /** The LMS's own session ends; or the learner is let in again. */
  expires(isExpired: boolean): void;
  /** How many answers the LMS has of this item. */
  answers(item: string): number;
  /** Whether the LMS counts the learner as one who passed, failed, or is not through. */
  status(): string;
}

const answered = recordOf({ type: 'attempt.made', attempt: attemptAt(1) });
const passed = recordOf(
  { type: 'attempt.made', attempt: attemptAt(1) },
  { type: 'lesson.finished', lesson: 'words', at: 2 },
  { type: 'lesson.finished', lesson: 'laws', at: 3 },
  { type: 'sitting.changed', sitting: sittingAt(10, { 'bank-1': 1, 'bank-2': 1 }, true) },
);

export function lmsContract(name: string, place: () => LmsUnderTest): void {
  describe(`${name} as an LMS`, () => {
    let lms: LmsUnderTest;
    beforeEach(() => {
      lms = place();
    });

    const resumed = async (): Promise<LearnerRecord> => {
      const session = lms.open();
      const { resumeData } = await session.launch();
      session.close('suspend');
      const read = fromSuspendData(resumeData ?? '', moduleId);
      return 'record' in read ? read.record : emptyRecord(moduleId);
    };
    const told = async (record: LearnerRecord) => {
      const session = lms.open();
      await session.launch();
      session.report(record);
      const delivery = await session.commit();
      session.close('suspend');
      return delivery;
    };

    it('knows a new learner, and says that nothing is earned', async () => {
      const session = lms.open();
      const launch = await session.launch();
      expect(launch.learner.id).to.equal('anna');
      expect(launch.mode).to.equal('normal');
      expect(launch.entry).to.equal('new');
      expect(launch.resumeData).to.be.undefined;
      expect(launch.isBlank).to.equal(true);
      expect(launch.attempt?.isNew).to.equal(true);
      session.close('suspend');
      expect(lms.status()).to.equal('incomplete');
    });

    it('gives back at the next launch what it was told', async () => {
      expect(await told(passed)).to.deep.equal({ kept: true });
      expect(lms.status()).to.equal('passed');
      const session = lms.open();
      const again = await session.launch();
      expect(again.entry).to.equal('resume');
      expect(again.isBlank).to.equal(false);
      expect(again.attempt?.isNew).to.equal(false);
      session.close('suspend');
      expect((await resumed()).items).to.deep.equal(passed.items);
    });

    it('hears at the end what was only reported', async () => {
      const session = lms.open();
      await session.launch();
      session.report(answered);
      await session.commit();
      session.report(passed);
      session.close('suspend');
      expect(lms.status()).to.equal('passed');
      expect((await resumed()).lessons).to.deep.equal(passed.lessons);
    });

    it('is told of an answer once, however often it is reported and launched', async () => {
      await told(answered);
      const session = lms.open();
      await session.launch();
      session.report(answered);
      await session.commit();
      session.report(passed);
      await session.commit();
      session.report(passed);
      session.close('suspend');
      expect(lms.answers('first-target')).to.equal(1);
    });

    it('is told again of what it lost, in the same session', async () => {
      const session = lms.open();
      await session.launch();
      session.report(answered);
      await session.commit();
      lms.loses(true);
      session.report(passed);
      const lost = await session.commit();
      expect(!lost.kept && lost.problem, 'to be asked again').to.be.oneOf(['offline', 'busy']);
      expect(lms.status()).to.equal('incomplete');
      lms.loses(false);
      expect(await session.commit()).to.deep.equal({ kept: true });
      expect(lms.status()).to.equal('passed');
      session.close('suspend');
      expect(lms.status()).to.equal('passed');
      expect((await resumed()).sittings).to.have.keys('sitting-10');
    });

    it('is told again of what it lost, at the next launch', async () => {
      lms.loses(true);
      await told(passed);
      lms.loses(false);
      expect(await told(passed)).to.deep.equal({ kept: true });
      expect(lms.status()).to.equal('passed');
      expect(lms.answers('first-target')).to.equal(1);
    });

    it('never loses a status to a device that knows less', async () => {
      await told(passed);
      await told(answered);
      expect(lms.status()).to.equal('passed');
    });

    it('says when its session is over, and gets the rest at the next launch', async () => {
      const session = lms.open();
      await session.launch();
      session.report(answered);
      await session.commit();
      lms.expires(true);
      session.report(passed);
      const deliveries = [await session.commit(), await session.commit(), await session.commit()];
      expect(deliveries.at(-1)).to.deep.equal({ kept: false, problem: 'ended' });
      expect(await session.commit()).to.deep.equal({ kept: false, problem: 'ended' });
      session.close('suspend');
      lms.expires(false);
      expect(lms.status()).to.equal('incomplete');
      await told(passed);
      expect(lms.status()).to.equal('passed');
    });

    it('does nothing after the end', async () => {
      const session = lms.open();
      await session.launch();
      session.close('suspend');
      session.close('finish');
      session.report(passed);
      expect(await session.commit()).to.deep.equal({ kept: false, problem: 'ended' });
      expect(lms.status()).to.equal('incomplete');
    });
  });
}
