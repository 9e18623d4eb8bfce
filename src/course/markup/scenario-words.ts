/** Words that the static page and the live elements of a scenario share. */
import type { Values } from '../scenario/case-state.js';
import type { Scenario } from '../scenario/scenario.js';
import { alarmOf, vitals, type Limit, type VitalName } from '../scenario/vitals.js';

export const scenarioWords = {
  decide: 'What do you do?',
  noScript: 'Deciding needs JavaScript. The text reads on without it.',
  monitor: 'Patient monitor',
  table: 'All readings so far',
} as const;

type Clock = Scenario['clock'];

/** "12 minutes after the dose", "Minute 12", "Day 3". */
export function clockWords({ unit, zero }: Clock, values: Values): string {
  const time = values[unit] ?? 0;
  if (zero === undefined) return `${unit === 'days' ? 'Day' : 'Minute'} ${time}`;
  if (time === 0) return `At ${zero}`;
  const amount = Math.abs(time);
  return `${amount} ${amount === 1 ? unit.slice(0, -1) : unit} ${time < 0 ? 'before' : 'after'} ${zero}`;
}

/** "−20 min", "+3 days": the same for a narrow column, whose head says from when. */
export function shortClockWords(clock: Clock, values: Values): string {
  if (clock.zero === undefined) return clockWords(clock, values);
  const time = values[clock.unit] ?? 0;
  const unit = clock.unit === 'minutes' ? 'min' : Math.abs(time) === 1 ? 'day' : 'days';
  return `${time > 0 ? '+' : ''}${time} ${unit}`.replace('-', '−');
}

/** One field of the monitor: a reading, or the two of the blood pressure. */
export interface Field {
  names: readonly VitalName[];
  short: string;
  name: string;
  unit: string;
  /** The unit as it is spoken. */
  spoken: string;
}

const fields: readonly Field[] = [
  { names: ['hr'], short: vitals.hr.short, name: vitals.hr.name, unit: '/min', spoken: 'per minute' },
  {
    names: ['systolic', 'diastolic'],
    short: 'BP',
    name: 'Blood pressure',
    unit: 'mmHg',
    spoken: 'millimetres of mercury',
  },
  { names: ['spo2'], short: vitals.spo2.short, name: vitals.spo2.name, unit: '%', spoken: 'percent' },
  { names: ['rr'], short: vitals.rr.short, name: vitals.rr.name, unit: '/min', spoken: 'per minute' },
];

/** The fields that a case's monitor has. */
export function fieldsOf({ monitor }: Scenario): Field[] {
  return fields.filter(({ names: [first] }) => first !== undefined && monitor?.start[first] !== undefined);
}

/** "148/88" */
export function readingWords({ names }: Field, values: Values): string {
  return names.map((name) => values[name] ?? 0).join('/');
}

type Limits = NonNullable<Scenario['monitor']>['limits'];

/** Whether a field is beyond a limit of its own: "low", "high". */
export function fieldAlarm({ names }: Field, values: Values, limits: Limits): 'low' | 'high' | undefined {
  return names.map((name) => alarmOf(values[name] ?? 0, limits[name])).find((alarm) => alarm !== undefined);
}

/** "below 94", "above 180/110"; empty where no limit is set. */
export function limitWords({ names }: Field, limits: Limits): string {
  const side = (word: string, which: keyof Limit) => {
    const numbers = names.map((name) => limits[name]?.[which]);
    return numbers.every((number) => number === undefined)
      ? []
      : [`${word} ${numbers.map((number) => number ?? '–').join('/')}`];
  };
  return [...side('below', 'low'), ...side('above', 'high')].join(', ');
}

/** All that the monitor shows, in a sentence for each. */
export function spokenReadings(scenario: Scenario, values: Values): string {
  const limits = scenario.monitor?.limits ?? {};
  const sentences = fieldsOf(scenario).map((field) => {
    const alarm = fieldAlarm(field, values, limits);
    const reading = readingWords(field, values).replace('/', ' over ');
    return `${alarm ? `Alarm, ${alarm}: ` : ''}${field.name} ${reading} ${field.spoken}.`;
  });
  return [`${clockWords(scenario.clock, values)}.`, ...sentences].join(' ');
}
