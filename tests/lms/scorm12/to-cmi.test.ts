import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { itemInteraction } from '../../../src/lms/interactions/item-interactions.js';
import { toScorm12State, type Scorm12Input, type Scorm12State } from '../../../src/lms/scorm12/scorm12-state.js';
import { toCmi } from '../../../src/lms/scorm12/to-cmi.js';
import type { StatusPolicy } from '../../../src/course/launch-data.js';
import { lessonStatuses, statusBy } from '../../../src/lms/status-policy.js';
import type { ModuleOutline } from '../../../src/course/module.js';
import { apply } from '../../../src/record/apply.js';
import { emptyRecord, type Entry, type LearnerRecord } from '../../../src/record/record.js';
import { moduleStatus } from '../../../src/record/status.js';
import { choice } from '../../helpers/items.js';
import { attemptAt, histories, outline, recordOf, sittingAt } from '../../record/samples.js';

const session = { interactions: 0, zone: 0 };
const lessons: Entry[] = ['words', 'laws'].map((lesson, index) => ({ type: 'lesson.finished', lesson, at: index + 1 }));
const sitting = (score: number): Entry => ({
  type: 'sitting.changed',
  sitting: sittingAt(10 + score, { 'bank-1': score, 'bank-2': score }, score >= 0.8),
});

function stateOf(record: LearnerRecord, given: Partial<Scorm12Input> = {}): Scorm12State {
  return toScorm12State({
    told: {},
    outline,
    record,
    launch: { mode: 'normal', credit: true },
    policy: 'both',
    sessionTime: 0,
    interactions: [],
    ...given,
  });
}

describe('the status of SCORM 1.2', () => {
  const table: [string, Entry[], Record<StatusPolicy, string>][] = [
    ['nothing done', [], { completion: 'incomplete', score: 'incomplete', both: 'incomplete' }],
    ['lessons finished', lessons, { completion: 'incomplete', score: 'incomplete', both: 'incomplete' }],
    ['failed, lessons open', [sitting(0.5)], { completion: 'incomplete', score: 'failed', both: 'incomplete' }],
    ['passed, lessons open', [sitting(1)], { completion: 'incomplete', score: 'passed', both: 'incomplete' }],
    [
      'failed, lessons finished',
      [...lessons, sitting(0.5)],
      { completion: 'incomplete', score: 'failed', both: 'failed' },
    ],
    ['all done', [...lessons, sitting(1)], { completion: 'completed', score: 'passed', both: 'passed' }],
    [
      'all done at the second sitting',
      [...lessons, sitting(0.5), sitting(1)],
      { completion: 'completed', score: 'passed', both: 'passed' },
    ],
  ];
  for (const [name, entries, expected] of table)
    it(`with ${name}`, () => {
      const status = moduleStatus(outline, recordOf(...entries));
      for (const policy of ['completion', 'score', 'both'] as const)
        expect(statusBy(policy, status, true), policy).to.equal(expected[policy]);
    });

  it('of a module without an assessment is about completion alone', () => {
    const { assessment: _, ...rest } = outline;
    const free: ModuleOutline = rest;
    for (const policy of ['completion', 'score', 'both'] as const) {
      expect(stateOf(recordOf(), { outline: free, policy }).status).to.equal('incomplete');
      expect(stateOf(recordOf(...lessons), { outline: free, policy }).status).to.equal('completed');
    }
  });
});

describe('what SCORM 1.2 is told', () => {
  it('at the launch: to keep what it is given, and that nothing is done yet', () => {
    expect(toCmi({}, stateOf(recordOf(), { suspendData: '[1]' }), session)).to.deep.equal([
      ['cmi.core.exit', 'suspend'],
      ['cmi.core.lesson_status', 'incomplete'],
      ['cmi.suspend_data', '[1]'],
      ['cmi.core.session_time', '0000:00:00.00'],
    ]);
  });

  it('score before status, then the rest, and the time last', () => {
    const before = stateOf(recordOf());
    const record = recordOf(...lessons, sitting(1), { type: 'place.reached', lesson: 'laws', anchor: 'acts', at: 5 });
    const attempt = attemptAt(Date.UTC(2026, 0, 1), { hash: choice.hash });
    const after = stateOf(record, {
      suspendData: '[2]',
      sessionTime: 61_000,
      interactions: [itemInteraction(choice, attempt)],
    });
    const pairs = toCmi(before, after, { interactions: 4, zone: 0 });
    expect(pairs.map(([element]) => element)).to.deep.equal([
      'cmi.core.score.min',
      'cmi.core.score.max',
      'cmi.core.score.raw',
      'cmi.core.lesson_status',
      'cmi.core.lesson_location',
      'cmi.suspend_data',
      'cmi.interactions.4.id',
      'cmi.interactions.4.objectives.0.id',
      'cmi.interactions.4.time',
      'cmi.interactions.4.type',
      'cmi.interactions.4.correct_responses.0.pattern',
      'cmi.interactions.4.weighting',
      'cmi.interactions.4.student_response',
      'cmi.interactions.4.result',
      'cmi.core.session_time',
    ]);
    expect(Object.fromEntries(pairs)).to.include({
      'cmi.core.score.raw': '100',
      'cmi.core.lesson_status': 'passed',
      'cmi.core.lesson_location': 'laws#acts',
      'cmi.core.session_time': '0000:01:01.00',
    });
  });

  it('no interactions where it has none, or a clinic wants none told', () => {
    const after = stateOf(recordOf(), { interactions: [itemInteraction(choice, attemptAt(1))] });
    expect(toCmi(stateOf(recordOf()), after, { zone: 0 })).to.deep.equal([]);
  });

  it('neither status nor score without credit, and nothing but the time where it is only looked at', () => {
    const record = recordOf(...lessons, sitting(1), { type: 'place.reached', lesson: 'laws', at: 5 });
    const elements = (mode: 'normal' | 'browse' | 'review', credit: boolean) =>
      toCmi({}, stateOf(record, { launch: { mode, credit }, suspendData: '[1]' }), session).map(([element]) => element);
    expect(elements('normal', false)).to.deep.equal([
      'cmi.core.exit',
      'cmi.core.lesson_location',
      'cmi.suspend_data',
      'cmi.core.session_time',
    ]);
    for (const mode of ['browse', 'review'] as const)
      expect(elements(mode, true)).to.deep.equal(['cmi.core.exit', 'cmi.core.session_time']);
  });

  it('no score that its own pass mark would take for a better one', () => {
    const raw = (score: number) =>
      Object.fromEntries(toCmi({}, stateOf(recordOf(sitting(score)), { policy: 'score' }), session))[
        'cmi.core.score.raw'
      ];
    expect([0.79996, 0.8, 0.1 + 0.7, 2 / 3, 0].map(raw)).to.deep.equal(['79.99', '80', '80', '66.66', '0']);
  });

  it('no score as long as lessons are open that count as well', () => {
    expect(stateOf(recordOf(sitting(1)))).not.to.have.property('score');
    expect(stateOf(recordOf(sitting(1)), { told: { score: 40 } }).score).to.equal(40);
    expect(stateOf(recordOf(...lessons, sitting(0.5)), { policy: 'completion' })).not.to.have.property('score');
    expect(stateOf(recordOf(...lessons, sitting(1)), { policy: 'completion' })).to.include({
      status: 'completed',
      score: 100,
    });
  });

  it('a place without its anchor where that is too long for 255 characters', () => {
    const at = (lesson: string) =>
      stateOf(recordOf({ type: 'place.reached', lesson, anchor: 'a'.repeat(200), at: 1 })).location;
    expect(at('laws')).to.equal(`laws#${'a'.repeat(200)}`);
    expect(at('l'.repeat(100))).to.equal('l'.repeat(100));
    expect(at('l'.repeat(300))).to.be.undefined;
  });

  it('nothing twice, and no status or score that is lower than one before', () => {
    fc.assert(
      fc.property(
        histories,
        fc.constantFrom('completion' as const, 'score' as const, 'both' as const),
        fc.option(fc.constantFrom(...lessonStatuses), { nil: undefined }),
        (history, policy, known) => {
          let record = emptyRecord(outline.id);
          let before: Partial<Scorm12State> = known === undefined ? {} : { status: known };
          const lms = new Map<string, string>(known === undefined ? [] : [['cmi.core.lesson_status', known]]);
          for (const [index, entry] of history.entries()) {
            record = apply(record, entry);
            const after = stateOf(record, { told: before, policy, sessionTime: index * 10 });
            for (const [element, value] of toCmi(before, after, session)) {
              expect(value).not.to.equal(lms.get(element === 'cmi.core.score.min' ? '' : element));
              if (element === 'cmi.core.lesson_status')
                expect(lessonStatuses.indexOf(value as never)).to.be.above(
                  lessonStatuses.indexOf(lms.get(element) as never),
                );
              if (element === 'cmi.core.score.raw') expect(Number(value)).to.be.above(Number(lms.get(element) ?? -1));
              if (element !== 'cmi.core.score.max') lms.set(element, value);
            }
            expect(toCmi(after, after, session)).to.deep.equal([]);
            before = after;
          }
        },
      ),
    );
  });
});
