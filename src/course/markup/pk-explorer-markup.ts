import type { BlockOf } from '../block.js';
import { fractionOf, peakOf, routes, terminalHalfLifeHours, type Route } from '../pharmacokinetics.js';
import {
  curvesOf,
  doseMgOf,
  firstSetting,
  pkFields,
  plottedMinutes,
  routeNames,
  type PkCurve,
  type PkField,
  type PkSetting,
} from '../pk-setting.js';
import { el, type ElementNode, type Markup } from './element.js';
import { concentrationWords, pkPlotMarkup, timeWords } from './pk-plot-markup.js';
import { proseMarkup } from './prose-markup.js';

/** An explorer of plasma concentrations, as it stands before it is touched. `kap-pk-explorer` switches it on. */
export function pkExplorerMarkup({ id, intro }: BlockOf<'pk-explorer'>): ElementNode {
  const curves = curvesOf(firstSetting);
  return el(
    'kap-pk-explorer',
    { id, class: 'pk' },
    ...proseMarkup(intro),
    el('div', { class: 'pk-controls' }, routesMarkup(), fieldMarkup(id, 'dose')),
    el(
      'figure',
      { class: 'pk-figure' },
      el(
        'p',
        { class: 'pk-head' },
        el('strong', { class: 'pk-title' }, 'Ketamine in plasma, ng/mL'),
        ' ',
        el('strong', { class: 'pk-warning' }, 'Teaching model, not for dosing'),
      ),
      el(
        'div',
        { class: 'pk-stage' },
        pkPlotMarkup(curves, firstSetting.minute),
        el('input', {
          class: 'pk-time',
          type: 'range',
          name: 'minute',
          min: 0,
          max: plottedMinutes,
          step: 1,
          value: firstSetting.minute,
          'aria-label': 'Time at which the curves are read',
          'aria-valuetext': readingWords(curves, firstSetting.minute),
          disabled: true,
        }),
      ),
      el('p', { class: 'pk-axis' }, 'Time since the dose, or since the infusion began'),
      el(
        'div',
        { class: 'pk-readout', tabindex: 0, role: 'region', 'aria-label': 'What the curves say' },
        el('table', {}, ...pkReadoutMarkup(firstSetting, curves)),
      ),
      el('p', { class: 'pk-said visually-hidden', role: 'status' }),
      el('div', { class: 'pk-controls pk-fields' }, ...furtherFields.map((field) => fieldMarkup(id, field))),
      el('figcaption', {}, ...limitsMarkup()),
      el(
        'details',
        { class: 'pk-more' },
        el('summary', {}, 'Show the curves as a table'),
        el(
          'div',
          { class: 'table', tabindex: 0, role: 'region', 'aria-label': 'The curves as a table' },
          el('table', { class: 'pk-table' }, ...pkTableMarkup(curves)),
        ),
      ),
    ),
  );
}

/** What the reading line says to those who do not see it. */
export function readingWords(curves: readonly PkCurve[], minute: number): string {
  const values = curves.map(
    ({ route, samples }) => `${routeNames[route]} ${concentrationWords(samples[minute] ?? 0)} ng/mL`,
  );
  return [timeWords(minute), ...values].join(', ');
}

/** They stand under the plot: on a small screen the dose and the curves fit in one view. */
const furtherFields: PkField[] = ['weight', 'infusion', 'nasal', 'sublingual'];

/** Peak, and value at the reading line, of each curve. The parts of a table. */
export function pkReadoutMarkup(setting: PkSetting, curves: readonly PkCurve[]): ElementNode[] {
  const head = ['Route', 'Uptake', 'Peak', `At ${timeWords(setting.minute)}`];
  const dose = Math.round(doseMgOf(setting) * 10) / 10;
  return [
    el(
      'caption',
      {},
      `${setting.dose} mg/kg in a person of ${setting.weight} kg is ${dose} mg. Concentrations are in ng/mL.`,
    ),
    el('thead', {}, el('tr', {}, ...head.map((words) => el('th', { scope: 'col' }, words)))),
    el(
      'tbody',
      {},
      ...curves.map(({ route, samples }) => {
        const { minute, concentration } = peakOf(samples);
        const cells = [
          `${Math.round(shareOf(route, setting))}%`,
          `${concentrationWords(concentration)} at ${timeWords(minute)}`,
          concentrationWords(samples[setting.minute] ?? 0),
        ];
        return el(
          'tr',
          {},
          el('th', { scope: 'row' }, sampleMarkup(route), ' ', routeNames[route]),
          ...cells.map((words) => el('td', {}, words)),
        );
      }),
    ),
  ];
}

function shareOf(route: Route, { nasal, sublingual }: PkSetting): number {
  return route === 'nasal' ? nasal : route === 'sublingual' ? sublingual : fractionOf(route) * 100;
}

/** Minutes for which the table has a row: closer at first. */
const tabled = [0, 10, 20, 30, 40, 50, 60, 75, 90, 120, 150, 180, 240, 300, 360];

/** The curves in numbers. The parts of a table. */
export function pkTableMarkup(curves: readonly PkCurve[]): ElementNode[] {
  const names = curves.map(({ route }) => el('th', { scope: 'col' }, `${routeNames[route]}, ng/mL`));
  return [
    el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'Time'), ...names)),
    el(
      'tbody',
      {},
      ...tabled.map((minute) =>
        el(
          'tr',
          {},
          el('th', { scope: 'row' }, timeWords(minute)),
          ...curves.map(({ samples }) => el('td', {}, concentrationWords(samples[minute] ?? 0))),
        ),
      ),
    ),
  ];
}

/** A short piece of a curve's line. */
function sampleMarkup(route: Route): ElementNode {
  return el(
    'svg',
    { class: 'pk-sample', 'aria-hidden': 'true', viewBox: '0 0 32 8', width: 32, height: 8 },
    el('line', { class: `pk-line pk-${route}`, x1: 1, x2: 31, y1: 4, y2: 4 }),
  );
}

function routesMarkup(): ElementNode {
  const boxes = routes.map((route) =>
    el(
      'label',
      { class: 'pk-route' },
      el('input', {
        type: 'checkbox',
        name: 'route',
        value: route,
        checked: firstSetting.routes.includes(route),
        disabled: true,
      }),
      ' ',
      sampleMarkup(route),
      ' ',
      routeNames[route],
    ),
  );
  return el('fieldset', { class: 'pk-routes' }, el('legend', {}, 'Routes to compare'), ...boxes);
}

/** A number that can be typed, and a slider for the same. */
function fieldMarkup(id: string, field: PkField): ElementNode {
  const { label, unit, min, max, step } = pkFields[field];
  const shared = { min, max, step, value: firstSetting[field], disabled: true };
  const input = `${id}-${field}`;
  const name = `${label}, ${unit}`;
  return el(
    'div',
    { class: 'pk-field' },
    el('label', { for: input }, label),
    ' ',
    el(
      'span',
      { class: 'pk-number' },
      el('input', { type: 'number', id: input, name: field, inputmode: 'decimal', 'aria-label': name, ...shared }),
      ' ',
      el('span', { class: 'pk-unit' }, unit),
    ),
    ' ',
    el('input', { type: 'range', 'data-for': field, 'aria-label': name, ...shared }),
  );
}

function limitsMarkup(): Markup[] {
  return [
    el(
      'p',
      {},
      'A teaching model, not for dosing: it shows how routes differ and says nothing about what a person should be given. ' +
        'It is of racemic ketamine alone, without norketamine and without its passage into the brain, and does not hold for esketamine. ' +
        'Bands stand 40% above and below a curve to recall that people differ; the model does not work them out. It sets the peak of a ' +
        'rapid injection too low: about 155 to 270 ng/mL where 296 was measured.',
    ),
    el(
      'p',
      {},
      'Uptake is the share of a dose that reaches the blood. Volumes and clearance grow with weight here, so weight changes the ' +
        'milligrams and not the curves. At the end half of what is left goes every ' +
        `${terminalHalfLifeHours().toFixed(2)} hours, by whichever route it came.`,
    ),
  ];
}
