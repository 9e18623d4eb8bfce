/**
 * A teaching model of ketamine in plasma, not for dosing: two compartments, first-order absorption, the parent drug only.
 * Volumes and clearances grow with weight; the clearance is the pooled one of Kamp et al. (2020), 79 L/h in 70 kg.
 */

/** Per kg of body weight: volumes in L/kg, clearances in L/h/kg. */
const central = 1.3;
const peripheral = 2.3;
const between = 1.8;
const clearance = 79 / 70;

/** Ways of giving it, in the order in which they are shown. */
export const routes = ['iv', 'im', 'nasal', 'sublingual', 'oral'] as const;
export type Route = (typeof routes)[number];

/** `fraction` is the share that reaches the blood, `rate` is absorption per hour, `lag` is in hours. */
const absorptions: Record<Exclude<Route, 'iv'>, { fraction: number; rate: number; lag: number }> = {
  im: { fraction: 0.93, rate: 5, lag: 0 },
  nasal: { fraction: 0.35, rate: 4.5, lag: 0 },
  sublingual: { fraction: 0.29, rate: 1.2, lag: 0.05 },
  oral: { fraction: 0.2, rate: 1.5, lag: 0.2 },
};

export interface Administration {
  route: Route;
  doseMg: number;
  weightKg: number;
  /** Of an infusion; other routes take no notice of it. */
  infusionMinutes?: number;
  /** The share of the dose that reaches the blood, 0 to 1, instead of the route's own. An infusion reaches it whole. */
  fraction?: number;
}

/** The share of a dose that reaches the blood, 0 to 1. */
export function fractionOf(route: Route): number {
  return route === 'iv' ? 1 : absorptions[route].fraction;
}

/** Integration steps a minute: one every five seconds. */
const steps = 12;

/** Plasma concentrations in ng/mL, one a whole minute from 0 to `minutes`; the dose, or the infusion, begins at 0. */
export function concentrations(administration: Administration, minutes: number): number[] {
  const { route, doseMg, weightKg, infusionMinutes = 40, fraction = fractionOf(route) } = administration;
  const { rate, lag } = route === 'iv' ? { rate: 0, lag: 0 } : absorptions[route];
  const step = 1 / (60 * steps);
  const infusion = infusionMinutes / 60;
  /** Amounts in mg: still to be absorbed, in blood and what mixes with it at once, in the rest of the body. */
  let depot = route === 'iv' ? 0 : doseMg * fraction;
  let blood = 0;
  let tissue = 0;
  const samples = [0];
  for (let index = 0; index < minutes * steps; index += 1) {
    const time = index * step;
    // The guard band is for binary fractions: an infusion of 40 minutes has 480 steps and no more.
    const absorbed = time >= lag - 1e-9 ? rate * depot : 0;
    const infused = route === 'iv' && time < infusion - 1e-9 ? doseMg / infusion : 0;
    const lost = ((clearance + between) / central) * blood;
    const inflow = (between / peripheral) * tissue;
    const outflow = (between / central) * blood;
    depot -= absorbed * step;
    blood += (absorbed + infused - lost + inflow) * step;
    tissue += (outflow - inflow) * step;
    if ((index + 1) % steps === 0) samples.push((blood / (central * weightKg)) * 1000);
  }
  return samples;
}

/** The highest of these concentrations, and the minute at which it is reached first. */
export function peakOf(samples: readonly number[]): { minute: number; concentration: number } {
  const concentration = Math.max(0, ...samples);
  return { minute: Math.max(0, samples.indexOf(concentration)), concentration };
}

/** How long it takes at the end for half of what is left to go, in hours; the same for every route, dose and weight. */
export function terminalHalfLifeHours(): number {
  const out = clearance / central;
  const there = between / central;
  const back = between / peripheral;
  const sum = out + there + back;
  return Math.LN2 / ((sum - Math.sqrt(sum * sum - 4 * out * back)) / 2);
}

/** Clearance in L/h for this weight. */
export function clearanceOf(weightKg: number): number {
  return clearance * weightKg;
}
