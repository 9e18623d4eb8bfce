import { expect } from '@open-wc/testing';
import { countedLoad, lessonWorkload, workloadOf } from '../../../src/packaging/dossier/workload.js';
import { smallModule } from '../../helpers/small-course.js';
import { kinds, set } from '../../helpers/items.js';
import { demoText, moduleWith } from '../../helpers/scenarios.js';

const module = smallModule();
const [words, wave] = module.lessons;

describe('the workload', () => {
  it('counts of a set what it asks for, and nothing that nobody judges', () => {
    const lesson = { ...words!, blocks: [kinds.choice, set, kinds.likert, kinds.extendedText] };
    expect(lessonWorkload(lesson, module)).to.deep.include({
      words: 13,
      practice: 1 + set.need,
      asked: 0,
      planned: 20,
    });
  });

  it('has no difficulty where nothing is scored, and then no formula has anything to work with', () => {
    const load = lessonWorkload(wave!, module);
    expect(load).not.to.have.property('difficulty');
    expect(countedLoad(load)).to.equal(undefined);
  });

  it('takes the mean difficulty of lessons and bank, to one decimal place', () => {
    const bank = [1, 4, 4].map((difficulty, index) => ({ ...kinds.choice, id: `bank-${index}`, difficulty }));
    // Four items of difficulty 2 in the lessons: 17 / 7 = 2.43.
    expect(workloadOf([{ ...module, bank }]).difficulty).to.equal(2.4);
  });

  it('adds the lessons up, and the items of a sitting, not of the bank', () => {
    const load = workloadOf([module, { ...module, assessment: { ...module.assessment!, items: 2 } }]);
    expect(load).to.deep.include({ practice: 6, asked: 5, planned: 70 });
    expect(countedLoad(load)).to.deep.equal({ words: load.words, questions: 11, difficulty: 2 });
  });

  it('keeps branching cases out of words and questions', () => {
    const whole = moduleWith(demoText);
    const [scenario] = whole.scenarios!;
    expect(workloadOf([whole]).cases).to.equal(scenario!.minutes);
    expect(workloadOf([whole])).to.deep.include({ practice: 0 });
    const without = { ...whole, scenarios: [{ ...scenario!, scenes: [] }] };
    expect(workloadOf([whole]).words).to.equal(workloadOf([without]).words);
  });
});
