import { scaleLinear, scaleSqrt } from 'd3-scale';
import type { Reported, TrialPlot } from '../trial-plot.js';
import { el, textOf, type ElementNode } from './element.js';
import { inlineMarkup } from './inline-markup.js';
import { proseMarkup } from './prose-markup.js';
import { trialsShown } from './trial-plot-words.js';

type Row = TrialPlot['rows'][number];

/**
 * Trials in rows on one scale, with their numbers in words beside them, and a table of all that is known of them.
 * Positions are per cent of the scale's width, so that it fits any. `kap-trial-plot` switches on filters and sorting.
 */
export function trialPlotMarkup(plot: TrialPlot): ElementNode {
  const { id, caption, rows } = plot;
  const scale = scaleOf(plot);
  return el(
    'kap-trial-plot',
    { id, class: 'trials' },
    ...filterMarkup(plot),
    el(
      'figure',
      { class: 'trials-figure' },
      el('p', { class: 'trials-title' }, el('strong', {}, measureOf(plot))),
      el('p', { class: 'trials-sides' }, sidesMarkup(plot)),
      el('ol', { class: 'trials-rows', role: 'list' }, ...rows.map((row) => rowMarkup(row, plot, scale))),
      axisMarkup(plot, scale),
      el('p', { class: 'trials-key' }, keyOf(plot)),
      el('figcaption', {}, ...proseMarkup(caption)),
      el(
        'details',
        { class: 'trials-more' },
        el('summary', {}, 'Show as a table'),
        el('div', { class: 'table', tabindex: 0, role: 'region', 'aria-label': 'Table of trials' }, tableMarkup(plot)),
      ),
    ),
  );
}

interface Scale {
  /** Per cent of the width. */
  x: (value: number) => string;
  ticks: number[];
  /** In pixels. */
  radius: (n: number | undefined) => number;
}

function scaleOf({ rows, reference }: TrialPlot): Scale {
  const values = rows.flatMap(({ estimate, interval }) => [
    estimate.value,
    ...(interval ? [interval.low.value, interval.high.value] : []),
  ]);
  const x = scaleLinear([Math.min(reference, ...values), Math.max(reference, ...values)], [0, 100]).nice(5);
  const radius = scaleSqrt([0, Math.max(1, ...rows.map(({ n }) => n ?? 0))], [2, 8]);
  return {
    x: (value) => `${Math.round(x(value) * 100) / 100}%`,
    ticks: x.ticks(5),
    radius: (n) => (n === undefined ? 5 : Math.round(Math.max(4, radius(n)) * 10) / 10),
  };
}

function measureOf({ measure, unit }: TrialPlot): string {
  return unit ? `${measure}, ${unit}` : measure;
}

/** What the marks mean, where they are. */
function keyOf({ rows }: TrialPlot): string {
  const words = [
    ...(rows.some(({ interval }) => interval) ? ['Line: interval.'] : []),
    ...(rows.some(({ interval }) => !interval) ? ['Hollow dot: no interval given.'] : []),
    ...(rows.some(({ n }) => n !== undefined) ? ['Larger dot: more people, where their number is given.'] : []),
  ];
  return words.join(' ');
}

function sidesMarkup({ better }: TrialPlot): ElementNode {
  const sides = ['favours the treatment', 'favours the comparison'];
  const [left, right] = better === 'lower' ? sides : sides.reverse();
  return el(
    'span',
    { class: 'trials-scale' },
    el('span', {}, arrow('\u2190'), ` lower: ${left}`),
    ' ',
    el('span', {}, `higher: ${right} `, arrow('\u2192')),
  );
}

function arrow(sign: string): ElementNode {
  return el('span', { 'aria-hidden': 'true' }, sign);
}

function rowMarkup(row: Row, plot: TrialPlot, scale: Scale): ElementNode {
  const { trial, estimate, interval, n, cells } = row;
  const values = Object.fromEntries(
    plot.filters.map((name, index) => [
      `data-filter-${index}`,
      textOf(inlineMarkup(cells[plot.columns.indexOf(name)] ?? [])),
    ]),
  );
  const middle = { cx: scale.x(estimate.value), cy: '50%', r: scale.radius(n) };
  return el(
    'li',
    { class: 'trial', ...values },
    el('span', { class: 'trial-name' }, ...inlineMarkup(trial)),
    ' ',
    el(
      'span',
      { class: 'trials-scale' },
      el(
        'svg',
        { class: 'trial-mark', 'aria-hidden': 'true' },
        ...gridMarkup(plot, scale),
        ...(interval ? intervalMarkup(interval, scale) : []),
        el('circle', { class: interval ? 'trial-dot' : 'trial-dot is-hollow', ...middle }),
      ),
    ),
    ' ',
    el(
      'span',
      { class: 'trial-value' },
      el('strong', {}, words(estimate)),
      ' ',
      el(
        'span',
        { class: 'trial-interval' },
        interval ? `(${words(interval.low)} to ${words(interval.high)})` : 'no interval given',
      ),
    ),
  );
}

function gridMarkup({ reference }: TrialPlot, { x, ticks }: Scale): ElementNode[] {
  const lineAt = (value: number, name: string) =>
    el('line', { class: name, x1: x(value), x2: x(value), y1: 0, y2: '100%' });
  return [
    ...ticks.filter((tick) => tick !== reference).map((tick) => lineAt(tick, 'plot-rule')),
    lineAt(reference, 'plot-reference'),
  ];
}

function intervalMarkup({ low, high }: { low: Reported; high: Reported }, { x }: Scale): ElementNode[] {
  const ends = [low, high].map(({ value }) => x(value));
  return [
    el('line', { class: 'trial-line', x1: ends[0], x2: ends[1], y1: '50%', y2: '50%' }),
    ...ends.map((end) => el('line', { class: 'trial-end', x1: end, x2: end, y1: '40%', y2: '60%' })),
  ];
}

function axisMarkup({ reference }: TrialPlot, { x, ticks }: Scale): ElementNode {
  const at = x(reference);
  const share = parseFloat(at);
  const anchor = share > 75 ? 'end' : share < 25 ? 'start' : 'middle';
  return el(
    'div',
    { class: 'trials-axis', 'aria-hidden': 'true' },
    el(
      'span',
      { class: 'trials-scale' },
      el(
        'svg',
        { class: 'trial-mark' },
        ...ticks.map((tick) =>
          el('text', { x: x(tick), y: 0, dy: '1.4em', 'text-anchor': 'middle' }, `${tick}`.replace('-', '\u2212')),
        ),
        el('text', { class: 'trials-none', x: at, y: 0, dy: '2.8em', 'text-anchor': anchor }, 'no difference'),
      ),
    ),
  );
}

function filterMarkup({ filters, columns, rows }: TrialPlot): ElementNode[] {
  if (filters.length === 0) return [];
  const selects = filters.map((name, index) => {
    const column = columns.indexOf(name);
    const values = rows.map(({ cells }) => textOf(inlineMarkup(cells[column] ?? []))).filter(Boolean);
    const options = [...new Set(values)].map((value) =>
      el('option', { value }, `${value} (${values.filter((other) => other === value).length})`),
    );
    return el(
      'label',
      { class: 'trials-choice' },
      el('span', {}, name),
      ' ',
      el('select', { 'data-filter': index, disabled: true }, el('option', { value: '' }, 'All'), ...options),
    );
  });
  return [
    el(
      'div',
      { class: 'trials-filter', role: 'group', 'aria-label': 'Show trials by' },
      ...selects,
      el('p', { class: 'trials-count', role: 'status' }, trialsShown(rows.length, rows.length)),
      el('button', { type: 'button', class: 'trials-all', disabled: true }, 'Show all'),
    ),
  ];
}

function tableMarkup(plot: TrialPlot): ElementNode {
  const { columns, rows } = plot;
  const counted = rows.some(({ n }) => n !== undefined);
  const numbers = [measureOf(plot), 'Low', 'High', ...(counted ? ['People'] : [])];
  const head = (words: string, side?: string) =>
    el(
      'th',
      { scope: 'col', class: side },
      el('button', { type: 'button', class: 'trials-sort', disabled: true }, words),
    );
  return el(
    'table',
    {},
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        head('Trial'),
        ...numbers.map((words) => head(words, 'align-right')),
        ...columns.map((words) => head(words)),
      ),
    ),
    el('tbody', {}, ...rows.map((row) => tableRowMarkup(row, counted))),
  );
}

function tableRowMarkup({ trial, estimate, interval, n, cells }: Row, counted: boolean): ElementNode {
  const number = (reported: Reported | undefined, none: string) =>
    el('td', { class: 'align-right', 'data-value': reported?.value }, reported ? words(reported) : none);
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, ...inlineMarkup(trial)),
    number(estimate, ''),
    number(interval?.low, 'not given'),
    number(interval?.high, 'not given'),
    ...(counted ? [number(n === undefined ? undefined : { value: n, text: `${n}` }, 'not given')] : []),
    ...cells.map((content) => el('td', {}, ...inlineMarkup(content))),
  );
}

/** A number as it was reported, with a true minus. */
function words({ text }: Reported): string {
  return text.replace('-', '\u2212');
}
