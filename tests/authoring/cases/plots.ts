import { smallCourse, withEdit } from '../small-course.js';
import { mistake, type Mistake } from './mistake.js';

const dates = 'history/lessons/02-dates.md';

/** The small course with an explorer and a plot of trials in its second lesson. */
export const courseWithPlots = withEdit(
  dates,
  ':::order',
  `:::pk-explorer{#curves}
Compare the peaks.
:::

:::trial-plot{#trials measure="Score difference" unit=points reference=0 better=lower filters="Control, Met"}
| Trial | Estimate | Low | High | n | Control | Met |
| --- | --- | --- | --- | --- | --- | --- |
| One [@berman2000] | -4.0 | -7.31 | -0.64 | 223 | placebo | yes |
| Two | \u22123.2 | | | | midazolam | no |

Where the numbers come from.
:::

:::order`,
  withEdit(dates, 'minutes: 5', 'minutes: 10', smallCourse),
);
const inDates = (
  code: Mistake['code'],
  name: string,
  words: Omit<Parameters<typeof mistake>[2], 'file' | 'before'>,
): Mistake => mistake(code, name, { file: dates, before: courseWithPlots, fine: words.from, ...words });

const opening = ':::trial-plot{#trials measure="Score difference" unit=points reference=0 better=lower';
const head = '| Trial | Estimate | Low | High | n | Control | Met |';
const bare = `«:::trial-plot»{#none measure=a unit=b better=lower}\n`;
const ruled = `${head}\n| --- | --- | --- | --- | --- | --- | --- |\n`;

export const plotMistakes: Mistake[] = [
  inDates('empty-block', 'an explorer without words', {
    from: ':::pk-explorer{#curves}\nCompare the peaks.\n',
    to: '«:::pk-explorer»{#curves}\n',
  }),
  inDates('missing-id', 'an explorer', { from: ':::pk-explorer{#curves}', to: '«:::pk-explorer»' }),
  inDates('empty-block', 'a plot without rows', {
    from: ':::trial-plot',
    to: `${bare}${ruled}\nWords.\n:::\n\n:::trial-plot`,
  }),
  inDates('empty-block', 'a plot without a table', {
    from: ':::trial-plot',
    to: `${bare}Words.\n:::\n\n:::trial-plot`,
  }),
  inDates('figure-without-caption', 'a plot', {
    from: ':::trial-plot',
    to: `${bare}${ruled}| A | 1 | | | | | |\n:::\n\n:::trial-plot`,
    fine: `${bare.replace(/[«»]/g, '')}${ruled}| A | 1 | | | | | |\n\nWords.\n:::\n\n:::trial-plot`,
  }),
  inDates('plot-without-measure', 'no words for it', {
    from: ':::trial-plot{#trials measure="Score difference"',
    to: '«:::trial-plot»{#trials',
    fine: ':::trial-plot{#trials measure=Score',
  }),
  inDates('plot-without-measure', 'no unit', {
    from: ':::trial-plot{#trials measure="Score difference" unit=points',
    to: '«:::trial-plot»{#trials measure="Score difference"',
    fine: ':::trial-plot{#trials measure="Odds ratio" unit=none',
  }),
  inDates('plot-without-side', 'nothing is said', {
    from: opening,
    to: opening.replace(':::trial-plot', '«:::trial-plot»').replace(' better=lower', ''),
    fine: opening.replace('lower', 'higher'),
  }),
  inDates('plot-without-side', 'a slip of the finger', {
    from: 'better=lower',
    to: 'better=«lowr»',
    mend: 'Did you mean "lower"?',
  }),
  inDates('not-a-number', 'a reference in words', { from: 'reference=0', to: 'reference=«none»', fine: 'reference=1' }),
  inDates('unknown-column', 'a slip of the finger', {
    from: 'filters="Control, Met"',
    to: 'filters="«Contrl, Met»"',
    mend: 'Did you mean "Control"?',
    fine: 'filters=Met',
  }),
  inDates('unknown-column', 'a column of numbers', {
    from: 'filters="Control, Met"',
    to: 'filters=«Estimate»',
    fine: 'filters=Control',
  }),
  inDates('missing-column', 'a slip of the finger', {
    from: head,
    to: '«| Trial | Estimat | Low | High | n | Control | Met |»',
    mend: 'Did you mean "Estimate" instead of "Estimat"?',
    fine: '| trial | ESTIMATE | low | High | N | Control | Met |',
  }),
  inDates('bad-heading', 'a column twice', {
    from: head,
    to: '| Trial | Estimate | Low | High | n | Control | «Control» |',
    also: ['unknown-column'],
  }),
  inDates('bad-heading', 'a column without a name', {
    from: head,
    to: '| Trial | Estimate | Low | High | n | Control «| |»',
    also: ['unknown-column'],
  }),
  inDates('not-a-number', 'an estimate with its unit', { from: '| -4.0 |', to: '| «-4.0 points» |', fine: '| -4 |' }),
  inDates('not-a-number', 'people in part', { from: '| 223 |', to: '| «22.5» |', fine: '| |' }),
  inDates('trial-without-name', 'an empty cell', { from: '| Two |', to: '«| »|', fine: '| [@feder2014] |' }),
  inDates('trial-without-estimate', 'an empty cell', { from: '| Two | −3.2 |', to: '| Two «| »|' }),
  inDates('half-interval', 'no upper end', { from: '-7.31 | -0.64 |', to: '-7.31 «| »|', fine: ' | |' }),
  inDates('half-interval', 'no lower end', { from: '| -7.31 |', to: '«| »|' }),
  inDates('interval-order', 'a low above the estimate', { from: '| -7.31 |', to: '| «-3» |', fine: '| -4.0 |' }),
  inDates('interval-order', 'a high below the estimate', { from: '| -0.64 |', to: '| «-5» |', fine: '| 1.6 |' }),
];
