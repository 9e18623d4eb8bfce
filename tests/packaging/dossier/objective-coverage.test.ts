import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isGraded } from '../../../src/course/judge.js';
import { itemsOf, type Module } from '../../../src/course/module.js';
import { coverageOf, isMeasured } from '../../../src/packaging/dossier/objective-coverage.js';
import { smallModule } from '../../helpers/small-course.js';
import { kinds, set } from '../../helpers/items.js';
import { demoText, moduleWith } from '../../helpers/scenarios.js';

const objectives = ['classes', 'dates', 'signs'].map((id) => ({ id, text: `Name the ${id}.` }));
const item = fc
  .tuple(fc.constantFrom(...Object.values(kinds)), fc.constantFrom(...objectives))
  .map(([kind, { id: objective }]) => ({ ...kind, objective }));

/** A module with items of every kind, alone and in sets, in its lessons and in its bank; their ids are unique. */
const module = fc
  .record({ alone: fc.array(item), inSet: fc.array(item), bank: fc.array(item), critical: fc.nat() })
  .map(({ alone, inSet, bank, critical }): Module => {
    const named = <T>(items: T[], name: string) => items.map((one, index) => ({ ...one, id: `${name}-${index}` }));
    const whole = smallModule({ mustPass: [`bank-${critical % (bank.length + 1)}`] });
    const [first] = whole.lessons;
    return {
      ...whole,
      objectives,
      lessons: [{ ...first!, blocks: [...named(alone, 'alone'), { ...set, items: named(inSet, 'set') }] }],
      bank: named(bank, 'bank'),
    };
  });

describe('coverageOf', () => {
  it('counts each item that can be right or wrong once, where its objective is, and no other', () => {
    fc.assert(
      fc.property(module, (whole) => {
        const coverage = coverageOf(whole);
        const graded = (items: Module['bank']) => items.filter(({ kind }) => isGraded(kind)).map(({ id }) => id);
        const counted = (of: 'practice' | 'bank') => coverage.flatMap((one) => one[of].map(({ id }) => id));
        expect(counted('practice')).to.have.members(graded(whole.lessons.flatMap(itemsOf)));
        expect(counted('bank')).to.have.members(graded(whole.bank));
        for (const { objective, practice, bank } of coverage)
          for (const one of [...practice, ...bank]) expect(one.objective).to.equal(objective.id);
      }),
    );
  });

  it('marks the critical items of the bank, each once', () => {
    fc.assert(
      fc.property(module, (whole) => {
        const critical = coverageOf(whole).flatMap((one) => one.critical);
        const known = coverageOf(whole).flatMap((one) => one.bank.map(({ id }) => id));
        expect(critical).to.have.members(known.filter((id) => whole.assessment?.mustPass.includes(id)));
      }),
    );
  });

  it('has a row for each objective, also for one that nothing measures', () => {
    const coverage = coverageOf({ ...smallModule(), objectives });
    expect(coverage.map(({ objective }) => objective.id)).to.deep.equal(['classes', 'dates', 'signs']);
    expect(coverage.map(isMeasured)).to.deep.equal([true, true, false]);
  });

  it('does not take what nobody judges for a measure', () => {
    const [first] = smallModule().lessons;
    const unjudged = {
      ...smallModule(),
      bank: [],
      lessons: [{ ...first!, blocks: [kinds.likert, kinds.extendedText] }],
    };
    expect(coverageOf(unjudged).some(isMeasured)).to.equal(false);
  });

  it('counts the decisions of a case that bring points', () => {
    const whole = moduleWith(demoText);
    const scored = whole.scenarios!.flatMap(({ scenes }) =>
      scenes.flatMap(({ decisions }) => decisions.filter(({ score }) => score !== undefined)),
    );
    expect(coverageOf(whole).flatMap(({ decisions }) => decisions)).to.have.members(scored);
    expect(scored.length).to.be.greaterThan(0);
  });
});
