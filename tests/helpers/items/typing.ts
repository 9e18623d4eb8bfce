/** Items to type into. */
import type { Cloze } from '../../../src/course/blocks/cloze.js';
import type { ExtendedText } from '../../../src/course/blocks/extended-text.js';
import type { Numeric } from '../../../src/course/blocks/numeric.js';
import type { ShortText } from '../../../src/course/blocks/short-text.js';
import { base, p, text } from './parts.js';

export const numeric: Numeric = {
  kind: 'numeric',
  ...base('nnt'),
  stem: p('59% improved with the drug and 38% without. Give the number needed to treat, rounded up.'),
  answer: 5,
  unit: 'people',
  tolerance: 0,
  rationale: p('1 ÷ (0.59 − 0.38) = 4.76, rounded up to 5.'),
  slips: [{ value: 4, rationale: p('Rounded down. Rounding up keeps the promise modest.') }],
};

export const cloze: Cloze = {
  kind: 'cloze',
  ...base('brake'),
  stem: p('Fill the gaps.'),
  text: [
    [
      { words: [{ type: 'text', value: 'Ketamine blocks the ' }] },
      { gap: 'receptor' },
      { words: [{ type: 'text', value: ' receptor on interneurons that release ' }] },
      { gap: 'transmitter' },
      { words: [{ type: 'text', value: '.' }] },
    ],
    [
      { words: [{ type: 'text', value: 'That lifts a brake, which is called ' }] },
      { gap: 'name' },
      { words: [{ type: 'text', value: ', and glutamate surges.' }] },
    ],
  ],
  gaps: [
    {
      id: 'receptor',
      type: 'offered',
      answer: 'NMDA',
      options: [
        { id: 'nmda', text: 'NMDA' },
        { id: 'ampa', text: 'AMPA' },
        { id: '5ht2a', text: '5-HT2A' },
      ],
      rationale: p('AMPA is activated further down the line.'),
    },
    { id: 'transmitter', type: 'typed', answer: 'GABA', accepted: ['GABA', 'gamma-aminobutyric acid'], rationale: [] },
    { id: 'name', type: 'typed', answer: 'disinhibition', accepted: ['disinhibition'], rationale: [] },
  ],
  strict: false,
  rationale: p('A brake on a brake.'),
};

export const shortText: ShortText = {
  kind: 'short-text',
  ...base('brake-name'),
  stem: p('What is it called when a brake on principal cells is lifted?'),
  answer: 'disinhibition',
  accepted: ['disinhibition', 'disinhibition of *'],
  strict: false,
  rationale: p('Interneurons fall silent first.'),
  foreseen: [{ answers: ['inhibition', 'dishinibition'], rationale: p('Inhibition is the brake itself.') }],
};

export const extendedText: ExtendedText = {
  kind: 'extended-text',
  ...base('reply'),
  stem: p('Write back to her.'),
  words: 3,
  exemplar: p('Thank you for telling me.'),
  levels: [
    { id: 'no', text: 'Not yet' },
    { id: 'yes', text: 'Fully' },
  ],
  criteria: [
    { id: 'feel', content: text('Takes up what she feels'), descriptions: [text('Passed over.'), text('Named.')] },
    { id: 'promise', content: text('Promises nothing'), descriptions: [text('It does.'), text('It does not.')] },
  ],
};
