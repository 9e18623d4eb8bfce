import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Item, Response } from '../../../src/course/item.js';
import { isGraded, judge } from '../../../src/course/judge.js';
import { neutralOutcome } from '../../../src/course/outcome.js';
import { interactionId } from '../../../src/lms/interactions/interaction.js';
import { itemInteraction, responseOf, shapeOf } from '../../../src/lms/interactions/item-interactions.js';
import { fromStudentResponse, toScorm12Interaction } from '../../../src/lms/interactions/scorm12-interaction.js';
import { fromLearnerResponse, toScorm2004Interaction } from '../../../src/lms/interactions/scorm2004-interaction.js';
import {
  fromXapiResponse,
  toInteractionDefinition,
  toInteractionResult,
} from '../../../src/lms/interactions/xapi-interaction.js';
import type { Attempt } from '../../../src/record/record.js';
import { correctPattern, learnerResponse, studentResponse, xapiResponse } from './grammars.js';
import { responsesTo, rightResponse, toldItems } from './told-items.js';

const { choice, several, matrix, match, cloze, likert, order, shortText, slider } = toldItems;
const at = Date.UTC(2026, 10, 25, 13, 4, 5, 678);

function attemptAt(item: Item, response: Response, given: Partial<Attempt> = {}): Attempt {
  return { id: 'x', item: item.id, response, outcome: judge(item, response), at, hash: item.hash, ...given };
}

/** Element by element, and none twice. */
function byElement(pairs: readonly (readonly [string, string])[]): Record<string, string> {
  expect(new Set(pairs.map(([element]) => element)).size).to.equal(pairs.length);
  return Object.fromEntries(pairs);
}

/** Whether a response is one of those that a pattern of SCORM 2004 or xAPI means. */
function isMeant(type: string, pattern: string, response: string): boolean {
  const bag = (value: string) => value.split('[,]').sort().join('[,]');
  switch (type) {
    case 'choice':
    case 'matching':
      return bag(pattern) === bag(response);
    case 'numeric': {
      const [min = '', max = ''] = pattern.split('[:]');
      return Number(response) >= Number(min) && Number(response) <= Number(max);
    }
    case 'fill-in':
    case 'other':
      return pattern.replace('{case_matters=false}', '').toLowerCase() === response.toLowerCase();
    default:
      return pattern === response;
  }
}

describe('an item as an interaction', () => {
  for (const [name, item] of Object.entries(toldItems)) {
    it(`has a pattern that the right response to ${name} is, or none where nothing is right`, () => {
      const told = itemInteraction(item, attemptAt(item, rightResponse(item)));
      const scorm2004 = byElement(toScorm2004Interaction(told, 0));
      const type = scorm2004['cmi.interactions.0.type']!;
      const pattern = scorm2004['cmi.interactions.0.correct_responses.0.pattern'];
      const scorm12 = byElement(toScorm12Interaction(told, 0, 0));
      const xapi = toInteractionDefinition(told, 'en');
      if (!isGraded(item.kind)) {
        expect(pattern).to.be.undefined;
        expect(xapi).not.to.have.property('correctResponsesPattern');
        expect(scorm2004['cmi.interactions.0.result']).to.equal('neutral');
        expect(scorm12['cmi.interactions.0.result']).to.equal('neutral');
        expect(toInteractionResult(told)).to.have.all.keys('response');
        return;
      }
      const response = scorm2004['cmi.interactions.0.learner_response']!;
      expect(correctPattern[type]!(pattern!), pattern).to.be.true;
      expect(isMeant(type, pattern!, response), `${pattern!} ${response}`).to.be.true;
      expect(isMeant(xapi.interactionType, xapi.correctResponsesPattern![0]!, toInteractionResult(told).response!)).to
        .be.true;
      expect(scorm12['cmi.interactions.0.correct_responses.0.pattern']?.toLowerCase()).to.equal(
        scorm12['cmi.interactions.0.student_response']?.toLowerCase(),
      );
      expect(scorm2004['cmi.interactions.0.result']).to.equal('correct');
      expect(scorm12['cmi.interactions.0.result']).to.equal('correct');
      expect(toInteractionResult(told)).to.deep.include({ success: true, score: { scaled: 1 } });
    });

    it(`tells any response to ${name} in elements that both SCORMs take`, () => {
      fc.assert(
        fc.property(
          responsesTo(item),
          fc.nat({ max: 3 }),
          fc.option(fc.nat({ max: 40_000_000 }), { nil: undefined }),
          (response, index, latency) => {
            const told = {
              ...itemInteraction(item, attemptAt(item, response)),
              ...(latency !== undefined && { latency }),
            };
            for (const [element, value] of toScorm2004Interaction(told, index)) expectScorm2004(element, value, index);
            for (const [element, value] of toScorm12Interaction(told, index, 60)) expectScorm12(element, value, index);
            const { response: said } = toInteractionResult(told);
            expect(xapiResponse[toInteractionDefinition(told, 'en').interactionType]!(said!)).to.be.true;
          },
        ),
        { numRuns: 30 },
      );
    });
  }

  it('is set in an order in which nothing depends on what comes after it', () => {
    const told = { ...itemInteraction(choice!, attemptAt(choice!, rightResponse(choice!))), latency: 61_234 };
    expect(toScorm2004Interaction(told, 7)).to.deep.equal([
      ['cmi.interactions.7.id', 'first-target'],
      ['cmi.interactions.7.type', 'choice'],
      ['cmi.interactions.7.objectives.0.id', 'classes'],
      ['cmi.interactions.7.timestamp', '2026-11-25T13:04:05.67Z'],
      ['cmi.interactions.7.correct_responses.0.pattern', 'b'],
      ['cmi.interactions.7.weighting', '1'],
      ['cmi.interactions.7.learner_response', 'b'],
      ['cmi.interactions.7.result', 'correct'],
      ['cmi.interactions.7.latency', 'PT1M1.23S'],
      ['cmi.interactions.7.description', 'Which receptor does ketamine block at a subanaesthetic dose?'],
    ]);
    expect(toScorm12Interaction(told, 7, 60)).to.deep.equal([
      ['cmi.interactions.7.id', 'first-target'],
      ['cmi.interactions.7.objectives.0.id', 'classes'],
      ['cmi.interactions.7.time', '14:04:05'],
      ['cmi.interactions.7.type', 'choice'],
      ['cmi.interactions.7.correct_responses.0.pattern', 'b'],
      ['cmi.interactions.7.weighting', '1'],
      ['cmi.interactions.7.student_response', 'b'],
      ['cmi.interactions.7.result', 'correct'],
      ['cmi.interactions.7.latency', '0000:01:01.23'],
    ]);
  });

  it('gives an LRS the words of its parts', () => {
    const told = itemInteraction(matrix!, attemptAt(matrix!, rightResponse(matrix!)));
    expect(toInteractionDefinition(told, 'en')).to.deep.equal({
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      interactionType: 'matching',
      description: { en: 'Who does what?' },
      correctResponsesPattern: ['order[.]prescriber[,]stay[.]therapist'],
      source: [
        { id: 'order', description: { en: 'Ordering the dose' } },
        { id: 'stay', description: { en: 'Staying with the client' } },
      ],
      target: [
        { id: 'prescriber', description: { en: 'Prescriber' } },
        { id: 'therapist', description: { en: 'Therapist' } },
      ],
    });
  });

  it('says of what is partly right how much of it is', () => {
    const response: Response = { kind: 'match', pairs: { lsd: 'classic', mdma: 'entactogen', psilocin: 'entactogen' } };
    const told = itemInteraction(match!, attemptAt(match!, response));
    expect(byElement(toScorm2004Interaction(told, 0))['cmi.interactions.0.result']).to.equal('0.67');
    expect(byElement(toScorm12Interaction(told, 0, 0))).to.include({
      'cmi.interactions.0.result': '0.67',
      'cmi.interactions.0.student_response': '1.a,2.b,3.b',
    });
    expect(toInteractionResult(told)).to.deep.include({ success: false, score: { scaled: 2 / 3 } });
  });

  it('calls what is wrong by each version’s own word', () => {
    const told = itemInteraction(choice!, attemptAt(choice!, { kind: 'choice', chosen: ['a'] }));
    expect(byElement(toScorm2004Interaction(told, 0))['cmi.interactions.0.result']).to.equal('incorrect');
    expect(byElement(toScorm12Interaction(told, 0, 0))['cmi.interactions.0.result']).to.equal('wrong');
  });

  it('lists a range in 2004, and the author’s answer in 1.2', () => {
    const told = itemInteraction(slider!, attemptAt(slider!, rightResponse(slider!)));
    expect(byElement(toScorm2004Interaction(told, 0))['cmi.interactions.0.correct_responses.0.pattern']).to.equal(
      '25[:]35',
    );
    expect(byElement(toScorm12Interaction(told, 0, 0))['cmi.interactions.0.correct_responses.0.pattern']).to.equal(
      '30',
    );
  });

  it('lists every accepted answer that can be listed', () => {
    const told = itemInteraction(shortText!, attemptAt(shortText!, rightResponse(shortText!)));
    expect(toInteractionDefinition(told, 'en').correctResponsesPattern).to.deep.equal(['disinhibition']);
  });

  it('counts the times that it was answered in its id', () => {
    expect(itemInteraction(choice!, attemptAt(choice!, rightResponse(choice!)), 2).id).to.equal('first-target_2');
    expect(interactionId('a b/ü'.repeat(100))).to.match(/^[\w-]{250}$/);
  });
});

describe('a response to an older edition', () => {
  const older: [string, Item, Response, { scorm2004?: string; scorm12?: string }][] = [
    [
      'names an option that is gone',
      several!,
      { kind: 'choice', chosen: ['x-1', 'a'] },
      { scorm2004: 'a[,]x_1', scorm12: 'a' },
    ],
    ['names only that', choice!, { kind: 'choice', chosen: ['gone'] }, { scorm2004: 'gone' }],
    [
      'names a row that is gone',
      match!,
      { kind: 'match', pairs: { gone: 'classic', lsd: 'classic' } },
      { scorm2004: 'lsd[.]classic[,]gone[.]classic', scorm12: '1.a' },
    ],
    [
      'names an entry that is gone',
      order!,
      { kind: 'order', sequence: ['two', 'gone', 'one'] },
      { scorm2004: 'two[,]gone[,]one', scorm12: 'b,a' },
    ],
    [
      'names a gap that is gone',
      cloze!,
      { kind: 'cloze', gaps: { gone: 'x', name: 'y' } },
      { scorm2004: '[,][,]y', scorm12: ',,y' },
    ],
    [
      'names a point of the scale that is gone',
      likert!,
      { kind: 'likert', answers: { explain: 'p9', talk: 'p1' } },
      { scorm2004: 'explain[.]p9[,]talk[.]p1', scorm12: '2.b' },
    ],
    ['is of another kind', choice!, { kind: 'numeric', text: '5' }, {}],
  ];
  for (const [name, item, response, { scorm2004, scorm12 }] of older)
    it(`is neutral, and told as far as it can be, where it ${name}`, () => {
      const told = itemInteraction(
        item,
        attemptAt(item, response, { hash: 'older', outcome: { score: 1, correct: true } }),
      );
      expect(told.outcome).to.deep.equal(neutralOutcome);
      const in2004 = byElement(toScorm2004Interaction(told, 0));
      const in12 = byElement(toScorm12Interaction(told, 0, 0));
      expect(in2004['cmi.interactions.0.learner_response']).to.equal(scorm2004);
      expect(in12['cmi.interactions.0.student_response']).to.equal(scorm12);
      expect(in2004['cmi.interactions.0.result']).to.equal('neutral');
      expect(in2004).not.to.have.property('cmi.interactions.0.correct_responses.0.pattern');
      expect(in12).not.to.have.property('cmi.interactions.0.correct_responses.0.pattern');
      expect(toInteractionResult(told)).not.to.have.any.keys('success', 'score');
    });

  it('keeps its outcome where the item still has all that it names', () => {
    const told = itemInteraction(
      choice!,
      attemptAt(choice!, { kind: 'choice', chosen: ['a'] }, { hash: 'older', outcome: { score: 1, correct: true } }),
    );
    expect(byElement(toScorm2004Interaction(told, 0))['cmi.interactions.0.result']).to.equal('correct');
    expect(told.patterns).to.deep.equal([]);
  });

  it('never throws and never breaks the grammar, whatever a record holds', () => {
    const name = fc.oneof(fc.constantFrom('a', '__proto__', 'constructor', '', 'b'), fc.string({ unit: 'binary' }));
    const names = fc.array(name, { maxLength: 50 });
    const map = <T>(value: fc.Arbitrary<T>) => fc.dictionary(name, value, { maxKeys: 40 });
    const any: fc.Arbitrary<Response> = fc.oneof(
      fc.record({ kind: fc.constantFrom('choice' as const, 'hotspot' as const, 'mark-words' as const), chosen: names }),
      fc.record({ kind: fc.constant('order' as const), sequence: names }),
      fc.record({ kind: fc.constant('match' as const), pairs: map(name) }),
      fc.record({ kind: fc.constant('categorise' as const), places: map(name) }),
      fc.record({ kind: fc.constant('matrix' as const), rows: map(names) }),
      fc.record({ kind: fc.constant('likert' as const), answers: map(name) }),
      fc.record({ kind: fc.constant('cloze' as const), gaps: map(name) }),
      fc.record({ kind: fc.constantFrom('numeric' as const, 'slider' as const, 'short-text' as const), text: name }),
      fc.record({ kind: fc.constant('extended-text' as const), text: name, ratings: map(name) }),
    );
    const times = fc.oneof(fc.double(), fc.constantFrom(at, -1, 1e30));
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(toldItems)), any, times, (item, response, time) => {
        const told = { ...itemInteraction(item, attemptAt(item, response, { at: time })), latency: time };
        for (const [element, value] of toScorm12Interaction(told, 0, 0)) expectScorm12(element, value, 0);
        for (const [element, value] of toScorm2004Interaction(told, 0)) expectScorm2004(element, value, 0);
        const { response: said = '' } = toInteractionResult(told);
        for (const [from, text] of [
          [fromXapiResponse, said],
          [fromLearnerResponse, said],
          [fromStudentResponse, said],
        ] as const) {
          const read = from(shapeOf(item), text);
          if (read) responseOf(item, read);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

let type2004 = '';
function expectScorm2004(element: string, value: string, index: number) {
  const field = element.replace(`cmi.interactions.${index}.`, '');
  if (field === 'type') type2004 = value;
  const isTaken: Record<string, (text: string) => boolean> = {
    id: (text) => /^[\w-]{1,250}$/.test(text),
    type: (text) => Object.hasOwn(learnerResponse, text),
    'objectives.0.id': (text) => /^\S{1,250}$/.test(text),
    // Moodle's: a zone only behind hundredths.
    timestamp: (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,2}Z$/.test(text),
    weighting: (text) => text === '1',
    learner_response: (text) => learnerResponse[type2004]!(text),
    result: (text) => /^(correct|incorrect|neutral|0\.\d{1,2})$/.test(text),
    latency: (text) => /^PT(\d+H)?(\d+M)?\d+(\.\d{1,2})?S$/.test(text),
    description: (text) => /^(?!\{)[^\n\r]{0,250}$/.test(text),
  };
  const check =
    isTaken[field] ?? (/^correct_responses\.[0-4]\.pattern$/.test(field) ? correctPattern[type2004] : undefined);
  expect(check?.(value), `${element} (${type2004}): ${value}`).to.be.true;
}

let type12 = '';
function expectScorm12(element: string, value: string, index: number) {
  const field = element.replace(`cmi.interactions.${index}.`, '');
  if (field === 'type') type12 = value;
  const isTaken: Record<string, (text: string) => boolean> = {
    id: (text) => /^[\w-]{1,255}$/.test(text),
    type: (text) => Object.hasOwn(studentResponse, text),
    'objectives.0.id': (text) => /^[!-~]{1,255}$/.test(text),
    time: (text) => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(text),
    weighting: (text) => text === '1',
    student_response: (text) => studentResponse[type12]!(text),
    result: (text) => /^(correct|wrong|neutral|0\.\d{1,2})$/.test(text),
    latency: (text) => /^\d{4}:[0-5]\d:[0-5]\d\.\d\d$/.test(text),
  };
  const check =
    isTaken[field] ?? (/^correct_responses\.\d+\.pattern$/.test(field) ? studentResponse[type12] : undefined);
  expect(check?.(value), `${element} (${type12}): ${value}`).to.be.true;
}
