import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { apply } from '../../../src/record/apply.js';
import { emptyRecord, type Entry, type LearnerRecord } from '../../../src/record/record.js';
import type { Statement } from '../../../src/lms/xapi/statement.js';
import { toStatements } from '../../../src/lms/xapi/to-statements.js';
import { toldBy, type XapiTold } from '../../../src/lms/xapi/xapi-state.js';
import { decisionIn, demoText, scenarioOf } from '../../helpers/scenarios.js';
import { choice } from '../../helpers/items.js';
import { attemptAt, histories, moduleId, recordOf, sittingAt } from '../../record/samples.js';
import { session, stateOf, subject, told } from './told-module.js';

const lessons: Entry[] = ['words', 'laws'].map((lesson, index) => ({ type: 'lesson.finished', lesson, at: index + 2 }));
const sitting = (at: number, score: number, passed = score >= 0.8): Entry => ({
  type: 'sitting.changed',
  sitting: sittingAt(at, { 'bank-1': score, 'bank-2': score }, passed),
});
const words = (statements: readonly Statement[]) => statements.map(({ verb }) => verb.display.en);
const begun: XapiTold = { ...told, verbs: ['initialized'] };
/** What is said of a record, from nothing. */
const saidOf = (record: LearnerRecord, given: Parameters<typeof stateOf>[1] = {}, before: XapiTold = begun) =>
  toStatements(before, stateOf(record, { told: before, ...given }), session, subject);
const find = (statements: readonly Statement[], word: string) =>
  statements.find(({ verb }) => verb.display.en === word);

describe('what cmi5 is told', () => {
  it('9.3.2: initialized, at the start', () => {
    expect(saidOf(recordOf(), {}, told)).to.deep.equal([
      {
        id: saidOf(recordOf(), {}, told)[0]?.id,
        actor: session.actor,
        verb: { id: 'http://adlnet.gov/expapi/verbs/initialized', display: { en: 'initialized' } },
        timestamp: '1970-01-01T00:00:00.00Z',
        object: { id: session.activity },
        context: {
          ...session.template,
          registration: session.registration,
          contextActivities: {
            grouping: [{ id: subject.iri }],
            category: [{ id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' }],
          },
        },
      },
    ]);
  });

  it('7.1.3: an answer, with what was asked, outside cmi5’s category', () => {
    const at = Date.UTC(2026, 10, 25, 12, 0, 0, 120);
    const [answered] = saidOf(recordOf({ type: 'attempt.made', attempt: attemptAt(at, { hash: choice.hash }) }));
    expect(answered).to.deep.include({
      verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { en: 'answered' } },
      timestamp: '2026-11-25T12:00:00.12Z',
      result: { response: 'a', success: true, score: { scaled: 1 } },
    });
    expect(answered?.object.id).to.equal('urn:x-kapstone:kap:history:items:first-target');
    expect(answered?.object.definition).to.include({ interactionType: 'choice' });
    expect(answered?.context?.contextActivities).to.deep.equal({
      ...session.template.contextActivities,
      parent: [{ id: session.activity }],
    });
    expect(answered?.context?.extensions).to.deep.equal(session.template.extensions);
  });

  it('an answer to an item that this edition does not have, by what came of it', () => {
    const attempt = attemptAt(5, { item: 'gone', score: 0.5 });
    const [answered] = saidOf(recordOf({ type: 'attempt.made', attempt }));
    expect(answered?.object).to.deep.equal({ id: 'urn:x-kapstone:kap:history:items:gone' });
    expect(answered?.result).to.deep.equal({ success: false, score: { scaled: 0.5 } });
  });

  it('the decisions of a case, and its end', () => {
    const scenario = scenarioOf(demoText);
    const scene = scenario.start;
    const decision = decisionIn(scenario, scene, scenario.scenes.find(({ id }) => id === scene)!.decisions[0]!.text);
    const run = {
      id: 'r',
      scenario: scenario.id,
      hash: scenario.hash,
      started: 1,
      decisions: [{ scene, decision, at: 5 }],
    };
    const about = { ...subject, module: { ...subject.module, scenarios: [scenario] } };
    const before = recordOf({ type: 'run.changed', run });
    const ended = { at: 9, scene: 'end', score: 0.75, passed: true, critical: [], objectives: {} };
    const after = recordOf({ type: 'run.changed', run: { ...run, ended } });
    const first = toStatements(begun, stateOf(before), session, about);
    expect(words(first)).to.deep.equal(['answered']);
    expect(first[0]?.object.id).to.equal(`urn:x-kapstone:kap:history:scenarios:${scenario.id}:${scene}`);
    const then = toStatements({ ...begun, record: before }, stateOf(after), session, about);
    expect(words(then)).to.deep.equal(['scored']);
    expect(then[0]?.result).to.deep.include({ score: { scaled: 0.75 }, success: true });
  });

  it('two ways of one run, each decision and each end once, whatever id they have beside each other', () => {
    const run = { id: 'r', scenario: 'case', hash: 'h', started: 1 };
    const [first, left, right] = [2, 7, 6].map((at) => ({ scene: 's', decision: `d${at}`, at }));
    const ended = { at: 9, scene: 'end', score: 0, passed: false, critical: [], objectives: {} };
    const changed = (decisions: (typeof left)[], isEnded = true): Entry => ({
      type: 'run.changed',
      run: { ...run, decisions: decisions.map((made) => made!), ...(isEnded && { ended }) },
    });
    const before = recordOf(changed([first, left]));
    // The other way, from another device, comes before it in the record and takes its id.
    const after = apply(before, changed([first, right], false));
    expect(Object.values(after.runs!).map(({ id, decisions }) => [id, decisions[1]])).to.deep.equal([
      ['r', right],
      ['r~2', left],
    ]);
    const end = apply(after, changed([first, right]));
    const said = [
      saidOf(before),
      saidOf(after, {}, { ...begun, record: before }),
      saidOf(end, {}, { ...begun, record: after }),
    ];
    expect(said.map(words)).to.deep.equal([['answered', 'answered', 'scored'], ['answered'], ['scored']]);
    const ids = said.flat().map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    // Whoever hears of both ways at once says the same.
    expect(new Set(saidOf(end).map(({ id }) => id))).to.deep.equal(new Set(ids));
  });

  it('9.3.4, 9.3.3: passed and completed when they happen, each with its categories, its score and its duration', () => {
    const said = saidOf(recordOf(...lessons, sitting(10, 0.9)), { spent: 60_000 });
    expect(words(said)).to.deep.equal(['progressed', 'answered', 'answered', 'scored', 'passed', 'completed']);
    const passed = find(said, 'passed');
    expect(passed?.object).to.deep.equal({ id: session.activity });
    expect(passed?.result).to.deep.equal({ success: true, score: { scaled: 0.9 }, duration: 'PT0S' });
    expect(passed?.context?.extensions).to.deep.equal({
      ...session.template.extensions,
      'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.8,
    });
    const completed = find(said, 'completed');
    expect(completed?.result).to.deep.equal({ completion: true, duration: 'PT1M0.01S' });
    for (const { context } of [passed!, completed!])
      expect(context?.contextActivities?.category).to.deep.equal([
        { id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' },
        { id: 'https://w3id.org/xapi/cmi5/context/categories/moveon' },
      ]);
    expect(find(said, 'progressed')?.result?.extensions).to.deep.equal({
      'https://w3id.org/xapi/cmi5/result/extensions/progress': 50,
    });
  });

  it('9.3: failed only at the end, and only where nothing was passed, so that one session has one of the two', () => {
    const failed = recordOf(sitting(10, 0.5));
    expect(words(saidOf(failed))).not.to.include('failed');
    expect(words(saidOf(failed, { ended: 50 })).slice(-2)).to.deep.equal(['failed', 'terminated']);
    const both = recordOf(sitting(10, 0.5), sitting(20, 1));
    expect(words(saidOf(both, { ended: 50 })))
      .to.include('passed')
      .and.not.include('failed');
    // 9.3.0: none after passed was said in any session of the registration; none for what an earlier session was to tell.
    expect(words(saidOf(failed, { ended: 50 }, { ...begun, verbs: ['initialized', 'passed'] }))).not.to.include(
      'failed',
    );
    expect(words(saidOf(failed, { begun: 30, ended: 50 }))).not.to.include('failed');
  });

  it('9.3.4, 9.3.5: neither passed nor failed where the LMS’s mark speaks against what the learner was shown', () => {
    const high = { ...session, pass: 0.9 };
    const low = { ...session, pass: 0.5 };
    const by = (mark: typeof session, score: number, passed: boolean) => {
      const record = recordOf(...lessons, sitting(10, score, passed));
      return words(toStatements(begun, stateOf(record, { session: mark, ended: 50 }), mark, subject));
    };
    for (const words of [by(high, 0.85, true), by(low, 0.6, false)])
      expect(words).not.to.include.oneOf(['passed', 'failed', 'completed']);
    expect(by(high, 0.9, true)).to.include.members(['passed', 'completed']);
    expect(by(high, 0.89996, false)).to.include('failed');
  });

  it('9.3.5: neither, where the mark was reached and an item that has to be right was not', () => {
    const record = recordOf({ type: 'sitting.changed', sitting: sittingAt(10, { 'bank-1': 0, 'bank-2': 1 }, false) });
    const mark = { ...session, pass: 0.5 };
    const said = words(toStatements(begun, stateOf(record, { session: mark, ended: 50 }), mark, subject));
    expect(said).to.deep.equal(['answered', 'answered', 'scored', 'terminated']);
  });

  it('neither passed nor failed where the LMS is told of completion alone', () => {
    const passes = saidOf(recordOf(...lessons, sitting(10, 1)), { policy: 'completion', ended: 50 });
    expect(words(passes)).to.include('completed').and.not.include('passed');
    expect(words(saidOf(recordOf(sitting(10, 0)), { policy: 'completion', ended: 50 }))).not.to.include('failed');
  });

  it('9.3.8: terminated last, with its duration', () => {
    const said = saidOf(recordOf(sitting(10, 1)), { begun: 1, ended: 90_001 });
    expect(said.at(-1)?.result).to.deep.equal({ duration: 'PT1M30S' });
    expect(said.at(-1)?.verb.display.en).to.equal('terminated');
  });

  it('10.2.2: nothing but the session where the module is only looked at', () => {
    for (const mode of ['browse', 'review'] as const) {
      const given = { session: { ...session, mode }, ended: 50 };
      const record = recordOf(...lessons, sitting(10, 1));
      expect(words(saidOf(record, given, told))).to.deep.equal(['initialized', 'terminated']);
    }
  });

  it('10.2.1: nothing of the template is overwritten, lists of one included', () => {
    const template = {
      platform: 'An LMS',
      contextActivities: { grouping: { id: 'urn:x:one' }, category: [{ id: 'urn:x:two' }] },
      extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.7, 'urn:x:three': 3 },
    };
    const said = toStatements(begun, stateOf(recordOf(sitting(10, 1))), { ...session, template }, subject);
    const { context } = find(said, 'passed')!;
    expect(context?.platform).to.equal('An LMS');
    expect(context?.extensions).to.deep.equal(template.extensions);
    expect(context?.contextActivities?.grouping).to.deep.equal({ id: 'urn:x:one' });
    expect(context?.contextActivities?.category).to.deep.include({ id: 'urn:x:two' });
  });

  it('plain xAPI says the same without cmi5’s categories', () => {
    const plain = { ...session, rules: 'xapi' as const, template: {} };
    const said = toStatements(told, stateOf(recordOf(...lessons, sitting(10, 1))), plain, subject);
    expect(words(said)).to.include.members(['initialized', 'passed', 'completed']);
    expect(JSON.stringify(said)).not.to.include('w3id.org/xapi/cmi5/context');
    expect(find(said, 'passed')?.context).to.deep.equal({ registration: session.registration });
  });
});

describe('over any history', () => {
  /** What is said when a record grows by `history` and is reported after each of these entries. */
  function saidAlong(history: readonly Entry[], isReported: (index: number) => boolean) {
    let record = emptyRecord(moduleId);
    let known: XapiTold = begun;
    const said: Statement[] = [];
    for (const [index, entry] of history.entries()) {
      record = apply(record, entry);
      if (!isReported(index) && index + 1 < history.length) continue;
      const state = stateOf(record, { told: known });
      said.push(...toStatements(known, state, session, subject));
      known = toldBy(known, state);
      expect(toStatements(known, stateOf(record, { told: known }), session, subject), 'told twice').to.deep.equal([]);
    }
    return said;
  }
  const ids = (said: readonly Statement[]) => said.map(({ id }) => id);
  const once = ['passed', 'completed'];

  it('nothing is told twice, and passed and completed once', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const said = saidAlong(history, () => true);
        expect(new Set(ids(said)).size).to.equal(said.length);
        for (const word of once) expect(words(said).filter((each) => each === word).length).to.be.at.most(1);
      }),
    );
  });

  it('whatever the steps in which a record grew, all that it holds at the end was told; what it held only for a while may be, too', () => {
    fc.assert(
      fc.property(histories, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (history, steps) => {
        const whole = saidAlong(history, () => false);
        const split = saidAlong(history, (index) => steps[index]!);
        expect(ids(split)).to.include.members(ids(whole));
      }),
    );
  });

  it('in any steps the same, where each thing was done once', () => {
    const history: Entry[] = [
      { type: 'attempt.made', attempt: attemptAt(1, { hash: choice.hash }) },
      { type: 'attempt.made', attempt: attemptAt(2, { item: 'x', score: 0 }) },
      ...lessons,
      sitting(10, 0.5),
      { type: 'attempt.made', attempt: attemptAt(15, { item: 'x', score: 1 }) },
      sitting(20, 1),
    ];
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: history.length, maxLength: history.length }), (steps) => {
        const said = saidAlong(history, (index) => steps[index]!);
        const byId = (a: Statement, b: Statement) => (a.id < b.id ? -1 : 1);
        expect(said.sort(byId)).to.deep.equal(saidAlong(history, () => true).sort(byId));
      }),
    );
  });

  it('two tabs and two devices say the same under the same ids', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const other = { ...session, id: 'session-2', template: {} };
        const record = recordOf(...history);
        const state = stateOf(record);
        expect(ids(toStatements(begun, state, session, subject))).to.deep.equal(
          ids(toStatements(begun, state, other, subject)),
        );
      }),
    );
  });

  it('every id is a UUID, and another learner’s or registration’s is another', () => {
    const record = recordOf(...lessons, sitting(10, 1), { type: 'attempt.made', attempt: attemptAt(1) });
    const others = [
      session,
      { ...session, registration: 'another' },
      { ...session, activity: 'urn:x:another' },
    ].flatMap((each) => ids(toStatements(told, stateOf(record), each, subject)));
    const { registration: _, ...bare } = session;
    const byActor = ['1', '2'].flatMap((name) =>
      ids(toStatements(told, stateOf(record), { ...bare, actor: { mbox: `mailto:${name}@x.org` } }, subject)),
    );
    const all = [...others, ...byActor];
    expect(new Set(all).size).to.equal(all.length);
    for (const id of all) expect(id).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
