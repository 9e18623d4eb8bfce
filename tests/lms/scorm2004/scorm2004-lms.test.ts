import { expect } from '@open-wc/testing';
import { ScormApi } from '../../../src/lms/scorm/scorm-api.js';
import { ScormLms, type Line, type ScormInput } from '../../../src/lms/scorm/scorm-lms.js';
import { scorm2004Dialect, scorm2004Functions } from '../../../src/lms/scorm2004/scorm2004-dialect.js';
import { lmsContract } from '../../contracts/lms.js';
import { attemptAt, outline, recordOf, sittingAt } from '../../record/samples.js';
import { MoodleScorm2004 } from '../../../src/dev/lms/moodle-scorm2004.js';
import { moodleServer, type MoodleServer } from '../../../src/dev/lms/moodle-server.js';
import { sampleModule } from '../doubles/sample-module.js';

const answered = recordOf({ type: 'attempt.made', attempt: attemptAt(1) });
const passed = recordOf(
  { type: 'attempt.made', attempt: attemptAt(1) },
  { type: 'place.reached', lesson: 'laws', at: 2 },
  { type: 'lesson.finished', lesson: 'words', at: 2 },
  { type: 'lesson.finished', lesson: 'laws', at: 3 },
  { type: 'sitting.changed', sitting: sittingAt(10, { 'bank-1': 1, 'bank-2': 0.8 }, true) },
);
const manifest = ['module_history', 'classes', 'dates'];

function sessionAt(server: MoodleServer, given: Partial<ScormInput> = {}) {
  const moodle = new MoodleScorm2004(server, manifest);
  const warned: string[] = [];
  let now = 0;
  const lms = new ScormLms(new ScormApi(moodle.api, scorm2004Functions), scorm2004Dialect, {
    outline,
    module: Promise.resolve(sampleModule),
    policy: 'both',
    newAttempt: 'a1',
    now: () => (now += 1005),
    line: () => Promise.resolve<Line>(server.isOffline ? 'down' : 'up'),
    warn: (words) => warned.push(words),
    ...given,
  });
  return { moodle, lms, warned };
}

lmsContract('SCORM 2004', () => {
  const server = moodleServer();
  const said = (element: string) => server.elements.get(element) ?? 'unknown';
  return {
    open: () => sessionAt(server).lms,
    loses: (isLosing) => (server.isOffline = isLosing),
    expires: (isExpired) => (server.isExpired = isExpired),
    answers: (item) =>
      [...server.elements].filter(
        ([element, id]) => /^cmi\.interactions\.\d+\.id$/.test(element) && id.startsWith(item),
      ).length,
    status: () =>
      said('cmi.success_status') === 'unknown' ? said('cmi.completion_status') : said('cmi.success_status'),
  };
});

describe('a session by SCORM 2004', () => {
  it('makes no error in a strict LMS, all the way', async () => {
    const server = moodleServer({ mastery: '0.8' });
    const { moodle, lms, warned } = sessionAt(server);
    await lms.launch();
    lms.report(answered);
    await lms.commit();
    lms.report(passed);
    await lms.commit();
    lms.close('suspend');
    expect(moodle.errors).to.deep.equal([]);
    expect(warned).to.deep.equal([]);
    expect(moodle.calls.at(-1)).to.equal('Terminate');
    expect(moodle.calls.at(-2)).not.to.equal('Commit');
    const told = (element: string) => server.elements.get(`cmi.${element}`);
    expect(told('completion_status')).to.equal('completed');
    expect(told('success_status')).to.equal('passed');
    expect(told('score.scaled')).to.equal('0.9');
    expect(told('score.raw')).to.equal('90');
    expect(told('progress_measure')).to.equal('1');
    expect(told('location')).to.equal('laws');
    expect(told('exit')).to.equal('suspend');
  });

  it('finds the objectives of the manifest by their ids, and leaves the module’s own to the LMS', async () => {
    const server = moodleServer();
    const { moodle, lms } = sessionAt(server);
    await lms.launch();
    lms.report(passed);
    await lms.commit();
    const told = (element: string) => server.elements.get(`cmi.objectives.${element}`);
    expect(told('1.success_status')).to.equal('passed');
    expect(told('2.success_status')).to.equal('failed');
    expect(told('2.score.scaled')).to.equal('0');
    expect(told('0.success_status')).to.be.undefined;
    expect(
      moodle.calls.some((call) => /objectives\.\d+\.id \w/.test(call) && call.startsWith('SetValue cmi.objectives')),
    ).to.be.false;
  });

  it('says how far the learner is', async () => {
    const server = moodleServer();
    const { lms } = sessionAt(server);
    await lms.launch();
    lms.report(recordOf({ type: 'lesson.finished', lesson: 'words', at: 2 }));
    await lms.commit();
    expect(server.elements.get('cmi.progress_measure')).to.equal('0.3333333');
    expect(server.elements.get('cmi.completion_status')).to.equal('incomplete');
    expect(server.elements.has('cmi.success_status')).to.be.false;
  });

  it('reads what the LMS says of the learner', async () => {
    expect(await sessionAt(moodleServer({ mastery: '0.8' })).lms.launch()).to.deep.equal({
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

  for (const mode of ['review', 'browse'] as const)
    it(`tells nothing of what is done in ${mode}`, async () => {
      const server = moodleServer({ mode });
      const { lms } = sessionAt(server);
      await lms.launch();
      lms.report(passed);
      await lms.commit();
      lms.close('suspend');
      for (const element of ['suspend_data', 'success_status', 'score.scaled', 'progress_measure'])
        expect(server.elements.has(`cmi.${element}`), element).to.be.false;
    });

  it('takes the learner back to the LMS by the way out, and so that the attempt goes on', async () => {
    const { moodle, lms } = sessionAt(moodleServer());
    await lms.launch();
    lms.close('finish');
    expect(moodle.calls.slice(-2)).to.deep.equal(['SetValue adl.nav.request suspendAll', 'Terminate']);
  });

  const forced: [string, number, string | undefined][] = [
    ['Commit', 101, 'busy'],
    ['Commit', 391, 'busy'],
    ['Commit', 143, 'ended'],
    ['SetValue cmi.suspend_data', 406, 'refused'],
    ['SetValue cmi.score.scaled', 407, 'refused'],
    ['SetValue cmi.suspend_data', 133, 'ended'],
    ['SetValue cmi.objectives.1.success_status', 401, undefined],
    ['SetValue cmi.interactions.0.learner_response', 406, undefined],
    ['SetValue cmi.location', 402, undefined],
  ];
  for (const [call, code, problem] of forced)
    it(`where ${code} is the answer to ${call}: ${problem ?? 'goes on'}`, async () => {
      const { moodle, lms } = sessionAt(moodleServer());
      await lms.launch();
      moodle.forced.set(call, code);
      lms.report(passed);
      expect(await lms.commit()).to.deep.equal(problem ? { kept: false, problem } : { kept: true });
      lms.close('suspend');
      expect(moodle.calls.filter((each) => each === 'Terminate').length).to.equal(problem === 'ended' ? 0 : 1);
    });
});
