/** What the learner may set in the explorer of plasma concentrations, within what published trials have used. */
import { concentrations, type Route } from './pharmacokinetics.js';

export interface PkSetting {
  routes: readonly Route[];
  /** mg/kg */
  dose: number;
  /** kg */
  weight: number;
  /** Minutes that an infusion takes. */
  infusion: number;
  /** Per cent of a dose that reach the blood. */
  nasal: number;
  sublingual: number;
  /** The minute at which the concentrations are read. */
  minute: number;
}
export type PkField = 'dose' | 'weight' | 'infusion' | 'nasal' | 'sublingual';

/** How long the plot follows a dose. */
export const plottedMinutes = 360;

export const routeNames: Record<Route, string> = {
  iv: 'IV infusion',
  im: 'IM injection',
  nasal: 'Nasal',
  sublingual: 'Sublingual',
  oral: 'Swallowed',
};

/**
 * Doses are those of the four-dose trial of Fava et al. (2020), infusion times those of trials in depression and alcohol use
 * disorder, shares of uptake those that studies report.
 */
export const pkFields: Record<PkField, { label: string; unit: string; min: number; max: number; step: number }> = {
  dose: { label: 'Dose', unit: 'mg/kg', min: 0.1, max: 1, step: 0.05 },
  weight: { label: 'Weight', unit: 'kg', min: 45, max: 120, step: 1 },
  infusion: { label: 'Infusion time', unit: 'min', min: 40, max: 52, step: 1 },
  nasal: { label: 'Nasal uptake', unit: '%', min: 10, max: 50, step: 1 },
  sublingual: { label: 'Sublingual uptake', unit: '%', min: 20, max: 45, step: 1 },
};

export const firstSetting: PkSetting = {
  routes: ['iv', 'im', 'nasal', 'oral'],
  dose: 0.5,
  weight: 70,
  infusion: 40,
  nasal: 35,
  sublingual: 29,
  minute: 40,
};

export interface PkCurve {
  route: Route;
  /** ng/mL, one a minute from 0 to `plottedMinutes`. */
  samples: number[];
}

export function doseMgOf({ dose, weight }: PkSetting): number {
  return dose * weight;
}

export function curvesOf(setting: PkSetting): PkCurve[] {
  return setting.routes.map((route) => {
    const { weight: weightKg, infusion: infusionMinutes, nasal, sublingual } = setting;
    const share = { nasal, sublingual }[route as string];
    const administration = {
      route,
      doseMg: doseMgOf(setting),
      weightKg,
      infusionMinutes,
      ...(share !== undefined && { fraction: share / 100 }),
    };
    return { route, samples: concentrations(administration, plottedMinutes) };
  });
}
