import { withEdit } from '../small-course.js';
import { mistake, type Mistake } from './mistake.js';

const file = 'history/lessons/02-dates.md';

/** One of each block that a reader works with. */
export const workingBlocks = `:::stepper{#synapse}
### At rest

![A square](media/square.svg)

- Species: mouse, human
- Certainty: moderate
- Where: cortex

Nothing happens [@berman2000].

### Blocked

It does.
:::

:::checklist[Before]{#room-check}
Look around.

- [ ] Quiet

### People

- [ ] An escort
  > Nobody drives.
:::

:::comparison{#models filters="Drug"}
Models compared

| Model | Drug | Setting |
| --- | --- | --- |
| One | LSD, psilocybin [@berman2000] | clinic |
| Two | ketamine | home |
:::

:::dialogue[A talk]{reveal}
**Client:** Will it work?

**Therapist**: I cannot promise it.
> It is honest.

And I am here.
:::

:::reflection{#promise}
What did you promise?
:::
`;

/** The small course with these blocks in it. */
export const workingCourse = withEdit(
  file,
  'Dates follow.\n',
  `Dates follow.\n\n${workingBlocks}`,
  withEdit(file, 'minutes: 5', 'minutes: 12'),
);

/** A mistake in one of them; where nothing else is given, all is well with the blocks as they are. */
const wrong = (
  code: Mistake['code'],
  name: string,
  from: string,
  to: string,
  more: Partial<Parameters<typeof mistake>[2]> = {},
) => mistake(code, name, { file, before: workingCourse, from, to, fine: from, ...more });

export const workingMistakes: Mistake[] = [
  wrong('too-few-steps', 'one step', ':::stepper{', '«:::stepper»{#alone}\n### Alone\n:::\n\n:::stepper{'),
  wrong('unknown-certainty', 'a slip of the finger', '- Certainty: moderate', '- «Certainty: moderat»', {
    mend: 'Did you mean "moderate"?',
    fine: '- Certainty: High',
  }),
  wrong('stray-text', 'before the first step', '### At rest', '«Some words.»\n\n### At rest'),
  wrong('entry-without-box', 'a plain list', '- [ ] Quiet', '- «Quiet»', { fine: '- [ ] Calm' }),
  wrong('entry-ticked', 'a tick', '- [ ] Quiet', '- [x] «Quiet»'),
  wrong('duplicate-option', 'in a checklist', '- [ ] Quiet', '- [ ] Quiet\n- [ ] «quiet»'),
  wrong('missing-label', 'a checklist', ':::checklist[Before]', '«:::checklist»'),
  wrong(
    'comparison-without-caption',
    'a table alone',
    ':::comparison{#models filters="Drug"}\nModels compared\n',
    '«:::comparison»{#models filters="Drug"}\n',
  ),
  wrong(
    'bad-comparison-table',
    'one row',
    ':::comparison{',
    ':::comparison{#small}\nToo small\n\n«| A | B |»\n| --- | --- |\n| a | b |\n:::\n\n:::comparison{',
  ),
  wrong(
    'bad-comparison-table',
    'no table',
    ':::comparison{',
    '«:::comparison»{#none}\nNo table\n:::\n\n:::comparison{',
  ),
  wrong('unknown-column', 'a slip of the finger', 'filters="Drug"', 'filters="«Durg»"', {
    mend: 'Did you mean "Drug"?',
    fine: 'filters="drug, Setting"',
  }),
  wrong('row-without-name', 'an empty cell', '| Two | ketamine | home |', '«|  | ketamine | home |»'),
  wrong('turn-without-words', 'a name alone', '**Client:** Will it work?', '«**Client:**»'),
  wrong('speaker-not-bold', 'without its bold', 'And I am here.', '«Client:» And I?', {
    mend: 'Write "**Client:**".',
    fine: 'It is so: I am here.',
  }),
  wrong('stray-text', 'before the first turn', '**Client:** Will', '«They sit.»\n\n**Client:** Will'),
  wrong('bad-attribute', 'a value of reveal', '{reveal}', '{reveal=«no»}', { fine: '{#talk reveal}' }),
  wrong('empty-block', 'a dialogue', ':::dialogue[', '«:::dialogue»\n:::\n\n:::dialogue['),
  wrong('empty-block', 'a reflection', ':::reflection{', '«:::reflection»{#none}\n:::\n\n:::reflection{'),
  wrong('missing-id', 'a reflection', ':::reflection{#promise}', '«:::reflection»'),
];
