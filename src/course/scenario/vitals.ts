/** What a patient monitor shows. */

interface Vital {
  /** As it is spoken of: "Heart rate". */
  name: string;
  /** As it stands on the monitor: "HR". */
  short: string;
  unit: string;
  /** No living patient's reading lies outside. */
  range: readonly [least: number, most: number];
}

export const vitals = {
  hr: { name: 'Heart rate', short: 'HR', unit: '/min', range: [20, 220] },
  systolic: { name: 'Systolic pressure', short: 'SYS', unit: 'mmHg', range: [50, 260] },
  diastolic: { name: 'Diastolic pressure', short: 'DIA', unit: 'mmHg', range: [20, 160] },
  spo2: { name: 'Oxygen saturation', short: 'SpO₂', unit: '%', range: [50, 100] },
  rr: { name: 'Breaths', short: 'RR', unit: '/min', range: [0, 60] },
} as const satisfies Record<string, Vital>;

export type VitalName = keyof typeof vitals;
export const vitalNames = Object.keys(vitals) as readonly VitalName[];

export function isVital(name: string): name is VitalName {
  return Object.hasOwn(vitals, name);
}

/** The nearest value that a living patient can have. */
export function plausible(name: VitalName, value: number): number {
  const [least, most] = vitals[name].range;
  return Math.min(most, Math.max(least, value));
}

export interface Limit {
  low?: number;
  high?: number;
}

/** Whether a reading is beyond its alarm limit, and on which side. */
export function alarmOf(value: number, limit: Limit | undefined): 'low' | 'high' | undefined {
  if (limit?.low !== undefined && value < limit.low) return 'low';
  return limit?.high !== undefined && value > limit.high ? 'high' : undefined;
}
