import { expect } from '@open-wc/testing';
import { textOf } from '../../../src/course/markup/element.js';
import { keptWhole } from '../../../src/course/markup/kept-whole.js';

const wholes = (text: string) => keptWhole(text).flatMap((part) => (typeof part === 'string' ? [] : textOf([part])));

describe('keptWhole', () => {
  for (const [text, names] of [
    ['Doses of 0.5 mg/kg over 40 min, or 2 h 57 min in all.', ['0.5 mg/kg', '40 min', '2 h 57 min']],
    ['The 5-HT2A receptor', ['5-HT2A']],
    ['TRANSFORM-2, KARMA-Dep and ELEKT-D', ['TRANSFORM-2', 'KARMA-Dep', 'ELEKT-D']],
    ['C-SSRS, PHQ-9 and QIDS-SR16', ['C-SSRS', 'PHQ-9', 'QIDS-SR16']],
    ['Poison Control: 1-800-222-1222', ['1-800-222-1222']],
    ['MDMA-assisted therapy, treatment-resistant, Columbia-Suicide, X-', []],
  ] as const)
    it(`holds ${names.join(', ') || 'nothing'} together in “${text}”, and loses no letter`, () => {
      expect(wholes(text)).to.deep.equal(names);
      expect(textOf(keptWhole(text))).to.equal(text);
    });
});
