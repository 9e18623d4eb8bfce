import type { Values } from '../scenario/case-state.js';
import type { Scenario } from '../scenario/scenario.js';
import { el, type ElementNode } from './element.js';
import {
  clockWords,
  fieldAlarm,
  fieldsOf,
  limitWords,
  readingWords,
  scenarioWords,
  shortClockWords,
  type Field,
} from './scenario-words.js';

/** What the monitor showed in one scene. */
export interface Reading {
  scenario: Scenario;
  values: Values;
}

/** The static twin of `kap-monitor`: the numbers and an empty place for the trace. */
export function monitorMarkup(reading: Reading): ElementNode {
  return el(
    'kap-monitor',
    { class: 'monitor', role: 'group', 'aria-label': scenarioWords.monitor },
    ...numbersMarkup(reading),
    el('div', { class: 'monitor-trace', 'aria-hidden': 'true' }),
    el('details', { class: 'monitor-more' }, el('summary', {}, scenarioWords.table), ...readingsMarkup([reading])),
  );
}

/** Clock and numbers, each with its alarm limit in words. */
export function numbersMarkup({ scenario, values }: Reading): ElementNode[] {
  const limits = scenario.monitor?.limits ?? {};
  const fieldMarkup = (field: Field) => {
    const alarm = fieldAlarm(field, values, limits);
    const limit = limitWords(field, limits);
    const words = alarm ? `${alarm === 'low' ? 'Low' : 'High'}: ${limit}` : limit && `Alarm ${limit}`;
    return el(
      'div',
      { class: `monitor-field is-${field.names[0] ?? ''}${alarm ? ` is-alarm is-${alarm}` : ''}` },
      el(
        'dt',
        {},
        el('abbr', { title: field.name }, field.short),
        ' ',
        el('span', { class: 'monitor-unit' }, field.unit),
      ),
      el(
        'dd',
        {},
        el('span', { class: 'monitor-number' }, readingWords(field, values)),
        ' ',
        el('span', { class: 'monitor-limit' }, words),
      ),
    );
  };
  return [
    el('p', { class: 'monitor-clock' }, clockWords(scenario.clock, values)),
    el('dl', { class: 'monitor-fields' }, ...fieldsOf(scenario).map(fieldMarkup)),
  ];
}

/** The readings as a table, the newest last. */
export function readingsMarkup(readings: readonly Reading[]): ElementNode[] {
  const [first] = readings;
  if (!first) return [];
  const fields = fieldsOf(first.scenario);
  const { zero } = first.scenario.clock;
  const limits = first.scenario.monitor?.limits ?? {};
  const head = el(
    'tr',
    {},
    el('th', { scope: 'col' }, zero === undefined ? 'Time' : `Time from ${zero}`),
    ...fields.map(({ short, unit }) => el('th', { scope: 'col' }, `${short} (${unit})`)),
  );
  const rows = readings.map(({ scenario, values }) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, shortClockWords(scenario.clock, values)),
      ...fields.map((field) => {
        const alarm = fieldAlarm(field, values, limits);
        return el('td', {}, `${readingWords(field, values)}${alarm ? ` (${alarm})` : ''}`);
      }),
    ),
  );
  return [
    el(
      'div',
      { class: 'table', tabindex: 0, role: 'region', 'aria-label': 'Readings' },
      el('table', {}, el('thead', {}, head), el('tbody', {}, ...rows)),
    ),
  ];
}
