import { expect } from '@open-wc/testing';
import { ScormApi } from '../../../src/lms/scorm/scorm-api.js';
import { ScormLms, type Line, type ScormInput } from '../../../src/lms/scorm/scorm-lms.js';
import { scorm12Dialect, scorm12Functions } from '../../../src/lms/scorm12/scorm12-dialect.js';
import { toSuspendData } from '../../../src/lms/suspend-data.js';
import { lmsContract } from '../../contracts/lms.js';
import { attemptAt, outline, recordOf, sittingAt } from '../../record/samples.js';
import { MoodleScorm12 } from '../../../src/dev/lms/moodle-scorm12.js';
import { moodleServer, type MoodleServer } from '../../../src/dev/lms/moodle-server.js';
import { sampleModule } from '../doubles/sample-module.js';

const answered = recordOf({ type: 'attempt.made', attempt: attemptAt(1) });
const passed = recordOf(
  { type: 'attempt.made', attempt: attemptAt(1) },
  { type: 'lesson.finished', lesson: 'words', at: 2 },
  { type: 'lesson.finished', lesson: 'laws', at: 3 },
  { type: 'sitting.changed', sitting: sittingAt(10, { 'bank-1': 1, 'bank-2': 1 }, true) },
);

/** A session; `warned` gathers what the LMS did not take. */
function sessionAt(server: MoodleServer, given: Partial<ScormInput> = {}) {
  const moodle = new MoodleScorm12(server);
  const warned: string[] = [];
  let now = 0;
  const lms = new ScormLms(new ScormApi(moodle.api, scorm12Functions), scorm12Dialect(0), {
    outline,
    module: Promise.resolve(sampleModule),
    policy: 'both',
    newAttempt: 'a1',
    now: () => (now += 1000),
    line: () => Promise.resolve<Line>(server.isOffline ? 'down' : 'up'),
    warn: (words) => warned.push(words),
    ...given,
  });
  return { moodle, lms, warned };
}

lmsContract('SCORM 1.2', () => {
  const server = moodleServer();
  const elements = (pattern: RegExp) => [...server.elements].filter(([element]) => pattern.test(element));
  return {
    open: () => sessionAt(server).lms,
    loses: (isLosing) => (server.isOffline = isLosing),
    expires: (isExpired) => (server.isExpired = isExpired),
    answers: (item) => elements(/^cmi\.interactions\.\d+\.id$/).filter(([, id]) => id.startsWith(item)).length,
    status: () => server.elements.get('cmi.core.lesson_status') ?? 'unknown',
  };
});

describe('a session by SCORM 1.2', () => {
  it('says first that nothing is earned, and that it goes on another time', async () => {
    const { moodle, lms } = sessionAt(moodleServer());
    await lms.launch();
    const said = moodle.calls.filter((call) => !call.startsWith('LMSGetValue'));
    expect(said).to.deep.equal([
      'LMSInitialize',
      'LMSSetValue cmi.core.exit suspend',
      'LMSSetValue cmi.core.lesson_status incomplete',
      'LMSCommit',
    ]);
  });

  it('makes no error in a strict LMS, all the way', async () => {
    const { moodle, lms, warned } = sessionAt(moodleServer({ mastery: '80' }));
    await lms.launch();
    lms.report(answered);
    await lms.commit();
    lms.report(passed);
    await lms.commit();
    lms.close('suspend');
    expect(moodle.errors).to.deep.equal([]);
    expect(warned).to.deep.equal([]);
    expect(moodle.calls.at(-1)).to.equal('LMSFinish');
    expect(moodle.calls.at(-2)).to.equal('LMSCommit');
  });

  it('reads what the LMS says of the learner', async () => {
    const launch = await sessionAt(moodleServer({ mastery: '80' })).lms.launch();
    expect(launch).to.deep.equal({
      learner: { id: 'anna', name: "Léa O'Neil" },
      mode: 'normal',
      credit: true,
      entry: 'new',
      pass: 0.8,
      attempt: { id: 'a1', isNew: true },
      isBlank: true,
      languages: ['de'],
      preferences: { audio: 'off', captions: 'on' },
    });
  });

  it('tells no score before it is final, where the LMS would pass by it', async () => {
    const server = moodleServer({ mastery: '80' });
    const { lms } = sessionAt(server);
    await lms.launch();
    lms.report(recordOf({ type: 'sitting.changed', sitting: sittingAt(10, { 'bank-1': 1, 'bank-2': 1 }, true) }));
    await lms.commit();
    lms.close('suspend');
    expect(server.elements.get('cmi.core.score.raw')).to.be.undefined;
    expect(server.elements.get('cmi.core.lesson_status')).to.equal('incomplete');
  });

  for (const mode of ['review', 'browse'] as const)
    it(`tells nothing of what is done in ${mode}`, async () => {
      const server = moodleServer({ mode });
      const { moodle, lms } = sessionAt(server);
      expect((await lms.launch()).mode).to.equal(mode);
      lms.report(passed);
      await lms.commit();
      lms.close('suspend');
      expect(server.elements.has('cmi.suspend_data')).to.be.false;
      expect(server.elements.has('cmi.core.score.raw')).to.be.false;
      expect(moodle.calls.some((call) => call.startsWith('LMSSetValue cmi.core.lesson_status'))).to.be.false;
    });

  it('leaves the suspend data of a newer edition alone', async () => {
    const server = moodleServer();
    server.elements.set('cmi.suspend_data', '[99,7,"of another day"]');
    const { lms } = sessionAt(server);
    await lms.launch();
    lms.report(passed);
    await lms.commit();
    lms.close('suspend');
    expect(server.elements.get('cmi.suspend_data')).to.equal('[99,7,"of another day"]');
    expect(server.elements.get('cmi.core.lesson_status')).to.equal('passed');
  });

  it('numbers each suspend data that it gives, and gives the same one once', async () => {
    const server = moodleServer();
    server.elements.set(
      'cmi.suspend_data',
      toSuspendData(answered, { outline, revision: 4, limit: 4096, attempt: 'a0' }).text,
    );
    const { moodle, lms } = sessionAt(server);
    await lms.launch();
    for (const record of [answered, passed, passed]) {
      lms.report(record);
      await lms.commit();
    }
    expect(moodle.calls.filter((call) => call.startsWith('LMSSetValue cmi.suspend_data')).length).to.equal(1);
  });

  it('tells of objectives, each under its id and behind those that the LMS has', async () => {
    const server = moodleServer();
    server.elements.set('cmi.objectives.0.id', 'of-the-lms');
    server.elements.set('cmi.objectives.1.id', 'dates');
    const { moodle, lms } = sessionAt(server);
    await lms.launch();
    lms.report(passed);
    await lms.commit();
    lms.close('suspend');
    const told = [...server.elements].filter(([element]) => element.startsWith('cmi.objectives.'));
    expect(Object.fromEntries(told)).to.deep.equal({
      'cmi.objectives.0.id': 'of-the-lms',
      'cmi.objectives.1.id': 'dates',
      'cmi.objectives.1.score.raw': '100',
      'cmi.objectives.1.status': 'passed',
      'cmi.objectives.2.id': 'classes',
      'cmi.objectives.2.score.raw': '100',
      'cmi.objectives.2.status': 'passed',
    });
    expect(moodle.errors).to.deep.equal([]);
  });

  it('says nothing of answers and objectives where the LMS has neither', async () => {
    const { moodle, lms, warned } = sessionAt(moodleServer());
    moodle.isBare = true;
    await lms.launch();
    lms.report(answered);
    expect(await lms.commit()).to.deep.equal({ kept: true });
    expect(warned).to.deep.equal([]);
  });

  it('does not take a session that is over for one that answers', async () => {
    const { lms } = sessionAt(moodleServer(), { line: () => Promise.resolve('elsewhere') });
    await lms.launch();
    lms.report(answered);
    expect(await lms.commit()).to.deep.equal({ kept: false, problem: 'ended' });
  });

  describe('where the LMS answers with an error', () => {
    const forced: [string, number, string | undefined][] = [
      ['LMSCommit', 101, 'busy'],
      ['LMSCommit', 301, 'ended'],
      ['LMSSetValue cmi.suspend_data', 405, 'refused'],
      ['LMSSetValue cmi.core.lesson_status', 405, 'refused'],
      ['LMSSetValue cmi.suspend_data', 301, 'ended'],
      ['LMSSetValue cmi.core.lesson_location', 401, undefined],
      ['LMSSetValue cmi.interactions.0.result', 405, undefined],
      ['LMSSetValue cmi.core.session_time', 401, undefined],
    ];
    for (const [call, code, problem] of forced)
      it(`${code} to ${call}: ${problem ?? 'goes on'}`, async () => {
        const { moodle, lms } = sessionAt(moodleServer());
        await lms.launch();
        moodle.forced.set(call, code);
        lms.report(passed);
        expect(await lms.commit()).to.deep.equal(problem ? { kept: false, problem } : { kept: true });
        lms.close('suspend');
        expect(moodle.calls.filter((each) => each === 'LMSFinish').length).to.equal(problem === 'ended' ? 0 : 1);
      });

    it('warns of what it did not take, and of nothing that it does not have', async () => {
      const { moodle, lms, warned } = sessionAt(moodleServer());
      await lms.launch();
      moodle.forced.set('LMSSetValue cmi.interactions.0.result', 405);
      moodle.forced.set('LMSSetValue cmi.core.session_time', 401);
      lms.report(answered);
      await lms.commit();
      expect(warned).to.deep.equal(['The LMS did not take cmi.interactions.0.result: error 405.']);
    });

    it('that throws', async () => {
      const api = { LMSInitialize: () => true, LMSGetValue: () => 'anna', LMSSetValue: () => null };
      const lms = new ScormLms(new ScormApi(api, scorm12Functions), scorm12Dialect(0), {
        outline,
        module: Promise.resolve(undefined),
        policy: 'both',
        newAttempt: 'a1',
        now: () => 0,
        line: () => Promise.resolve('up'),
        warn: () => {},
      });
      await lms.launch();
      lms.report(answered);
      expect((await lms.commit()).kept).to.be.false;
      lms.close('suspend');
    });
  });
});
