import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import * as v from 'valibot';
import { compileCourse } from '../../../src/authoring/compile-course.js';
import { formatDiagnostic } from '../../../src/authoring/diagnostics/diagnostic.js';
import { outlineOf, ModuleSchema } from '../../../src/course/module.js';
import { bigText, demoText, filesWith, moduleWith } from '../../helpers/scenarios.js';
import { anyText } from '../any-files.js';
import { moduleOf } from '../compiled.js';
import { examine } from '../examine.js';
import { scenarioCourse, visit, withScenario } from '../scenario-course.js';
import { options } from '../small-course.js';

describe('a scenario', () => {
  const module = moduleOf(scenarioCourse);
  const [scenario] = module.scenarios ?? [];

  it('is compiled as the schema has it, and as JSON keeps it', () => {
    expect(v.safeParse(ModuleSchema, module).issues).to.equal(undefined);
    expect(JSON.parse(JSON.stringify(module))).to.deep.equal(module);
  });

  it('has its head, with what may be left out filled in', () => {
    const { scenes, hash, ...head } = scenario!;
    expect(scenes.map(({ id }) => id)).to.deep.equal(['arrival', 'hurry', 'check', 'dip', 'debrief']);
    expect(hash).to.have.length(11);
    expect(head).to.deep.equal({
      id: 'visit',
      title: 'A visit',
      objectives: ['classes'],
      minutes: 5,
      contentNote: 'It speaks of fear.',
      clock: { unit: 'minutes', start: -10, zero: 'the dose' },
      monitor: { start: { hr: 74, systolic: 122, diastolic: 78, spo2: 98 }, limits: { spo2: { low: 94 } } },
      variables: { trust: 1 },
      pass: 0.75,
      feedback: 'end',
      critical: { rushed: 'The session began without a check.' },
      start: 'arrival',
    });
  });

  it('has scenes and decisions, with objectives of their scene or of the scenario', () => {
    const [arrival, hurry, check, dip, debrief] = scenario!.scenes;
    expect(arrival?.nodes.map(({ type }) => type)).to.deep.equal(['paragraph', 'list', 'paragraph']);
    expect(
      arrival?.decisions.map(({ rationale, id, ...decision }) => [decision, id !== '' && rationale.length]),
    ).to.deep.equal([
      [{ text: 'Begin', to: 'hurry', score: 0, critical: 'rushed', objective: 'classes', changes: {} }, 1],
      [{ text: 'Check first', to: 'check', score: 2, objective: 'classes', changes: { trust: { by: 1 } } }, 1],
    ]);
    expect(hurry?.changes).to.deep.equal({ minutes: { by: 10 }, hr: { by: 22 } });
    expect(check?.changes).to.deep.equal({ minutes: { to: 0 } });
    expect(dip?.decisions.map(({ objective }) => objective)).to.deep.equal(['milestones', 'milestones']);
    expect(dip?.decisions[1]?.if).to.deep.equal({
      kind: 'and',
      parts: [
        { kind: 'compare', value: 'trust', is: '>', than: 0 },
        {
          kind: 'not',
          part: {
            kind: 'or',
            parts: [
              { kind: 'compare', value: 'trust', is: '=', than: 9 },
              { kind: 'compare', value: 'spo2', is: '<', than: 80 },
            ],
          },
        },
      ],
    });
    expect([debrief?.isEnd, debrief?.decisions]).to.deep.equal([true, []]);
  });

  it('brings what it cites and the terms that it uses', () => {
    expect(module.references.map(({ id }) => id)).to.include('berman2000');
    expect(outlineOf(module).lessons[1]?.practice.flatMap(({ scenario: one }) => one ?? [])).to.deep.equal([
      { id: 'visit', objectives: ['classes', 'milestones'], hash: scenario!.hash },
    ]);
  });

  it('keeps its hash when only an objective or the minutes change, and no other way', () => {
    const hashOf = (text: string) => moduleOf(withScenario(text)).scenarios?.[0]?.hash;
    expect(hashOf(visit.replace(' objective=milestones', ''))).to.equal(scenario!.hash);
    expect(hashOf(visit.replace('minutes: 5', 'minutes: 6'))).to.equal(scenario!.hash);
    expect(hashOf(visit.replace('score=2', 'score=3'))).not.to.equal(scenario!.hash);
  });

  it('keeps the id of a decision that is left alone', () => {
    const edited = moduleOf(withScenario(visit.replace('[Begin](#hurry)', '[Start](#hurry)'))).scenarios![0]!;
    const ids = (of: typeof edited) => of.scenes[0]!.decisions.map(({ id }) => id);
    expect(ids(edited)[1]).to.equal(ids(scenario!)[1]);
    expect(ids(edited)[0]).not.to.equal(ids(scenario!)[0]);
  });

  it('never throws, whatever is written', () => {
    const cut = fc.record({ from: fc.nat(visit.length), length: fc.nat(40), words: anyText });
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 3 }), (cuts) => {
        const text = cuts.reduce(
          (all, { from, length, words }) => all.slice(0, from) + words + all.slice(from + length),
          visit,
        );
        examine(withScenario(text));
      }),
      { numRuns: 40 },
    );
  });
});

describe('the cases that are there', () => {
  for (const [name, text] of [
    ['late-arrival', demoText],
    ['the-room-gets-small', bigText],
  ] as const)
    it(`have no mistake: ${name}`, () => {
      expect(compileCourse(filesWith(text), options).diagnostics.map(formatDiagnostic)).to.deep.equal([]);
      expect(moduleWith(text).scenarios?.[0]?.id).to.equal(name);
    });
});
