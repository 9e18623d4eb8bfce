import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { peakOf } from '../pharmacokinetics.js';
import { plottedMinutes, routeNames, type PkCurve } from '../pk-setting.js';
import { el, type ElementNode } from './element.js';

/** The spread between people that is drawn around a curve: plus and minus this part of it. */
const spread = 0.4;

/** The top of the plot in ng/mL is one of these, so that a curve grows with its dose instead of the axis. */
const tops = [50, 100, 200, 400, 800, 1600];

/** Where the labels of the curves stand, in per cent of the width: the curves have come down there. */
const labelsAt = 50;
/** The height of a line of labels in per cent of the plot's. */
const labelHeight = 8;

const x = scaleLinear([0, plottedMinutes], [0, 100]);

/** Minutes at which a curve is drawn: closer where it bends. */
const drawn = Array.from({ length: plottedMinutes + 1 }, (_, minute) => minute).filter((minute) =>
  minute <= 120 ? minute % 2 === 0 : minute % 8 === 0,
);

/**
 * The plot of concentrations over time. All positions are per cent of its box, whose size is the style sheet's: it fits any width
 * without being drawn anew, and its letters stay letters. What moves with the reader's line is `pkReadingMarkup`.
 */
export function pkPlotMarkup(curves: readonly PkCurve[], minute: number): ElementNode {
  const y = heightScale(curves);
  return el(
    'svg',
    { class: 'pk-plot', role: 'img', 'aria-label': plotWords(curves) },
    el('g', { class: 'plot-grid' }, ...gridMarkup(y)),
    el(
      'svg',
      { class: 'pk-curves', viewBox: '0 0 100 100', preserveAspectRatio: 'none', width: '100%', height: '100%' },
      ...curves.map((curve) => bandMarkup(curve, y)),
      ...curves.map((curve) => lineMarkup(curve, y)),
    ),
    el('g', { class: 'pk-labels' }, ...labelsMarkup(curves, y)),
    el('g', { class: 'pk-reading' }, ...pkReadingMarkup(curves, minute)),
  );
}

/** The line at which concentrations are read, with a dot on every curve. */
export function pkReadingMarkup(curves: readonly PkCurve[], minute: number): ElementNode[] {
  const y = heightScale(curves);
  const at = percent(x(minute));
  const anchor = minute > 0.8 * plottedMinutes ? 'end' : minute < 0.1 * plottedMinutes ? 'start' : 'middle';
  return [
    el('line', { class: 'pk-reading-line', x1: at, x2: at, y1: 0, y2: '100%' }),
    el('text', { class: 'pk-reading-time', x: at, y: 0, dy: '-0.5em', 'text-anchor': anchor }, timeWords(minute)),
    ...curves.map(({ route, samples }) =>
      el('circle', { class: `pk-dot pk-${route}`, cx: at, cy: percent(y(samples[minute] ?? 0)), r: 4 }),
    ),
  ];
}

/** "2 h 15 min"; a number stays with its unit. */
export function timeWords(minute: number): string {
  const hours = Math.floor(minute / 60);
  const rest = minute % 60;
  return [...(hours > 0 ? [`${hours}\u00A0h`] : []), ...(rest > 0 || hours === 0 ? [`${rest}\u00A0min`] : [])].join(
    ' ',
  );
}

/** A concentration as it is written: whole numbers, one decimal below ten. */
export function concentrationWords(value: number): string {
  if (value === 0) return '0';
  return value < 9.95 ? value.toFixed(1) : value.toFixed(0);
}

type Scale = (value: number) => number;

function heightScale(curves: readonly PkCurve[]): Scale & { ticks: (count: number) => number[] } {
  const highest = Math.max(0, ...curves.map(({ samples }) => peakOf(samples).concentration)) * (1 + spread);
  return scaleLinear([0, tops.find((top) => top >= highest) ?? highest], [100, 0]);
}

function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}

function gridMarkup(y: ReturnType<typeof heightScale>): ElementNode[] {
  const hours = Array.from({ length: plottedMinutes / 60 + 1 }, (_, hour) => hour);
  return [
    ...y.ticks(4).flatMap((value) => {
      const at = percent(y(value));
      return [
        el('line', { class: value === 0 ? 'plot-base' : 'plot-rule', x1: 0, x2: '100%', y1: at, y2: at }),
        el('text', { x: 0, dx: '-0.6em', y: at, dy: '0.35em', 'text-anchor': 'end' }, `${value}`),
      ];
    }),
    ...hours.flatMap((hour) => {
      const at = percent(x(hour * 60));
      return [
        el('line', { class: 'plot-tick', x1: at, x2: at, y1: '100%', y2: '101.5%' }),
        el('text', { x: at, y: '100%', dy: '1.5em', 'text-anchor': 'middle' }, hour === 0 ? '0' : `${hour} h`),
      ];
    }),
  ];
}

/** The minutes of a curve that are drawn, its peak among them. */
function pointsOf({ samples }: PkCurve): [number, number][] {
  const minutes = new Set([...drawn, peakOf(samples).minute]);
  return [...minutes].sort((a, b) => a - b).map((minute) => [minute, samples[minute] ?? 0]);
}

function bandMarkup(curve: PkCurve, y: Scale): ElementNode {
  const path = area()
    .x(([minute]) => x(minute))
    .y0(([, value]) => y(value * (1 - spread)))
    .y1(([, value]) => y(value * (1 + spread)))
    .digits(2);
  return el('path', { class: `pk-band pk-${curve.route}`, d: path(pointsOf(curve)) ?? '' });
}

function lineMarkup(curve: PkCurve, y: Scale): ElementNode {
  const path = line()
    .x(([minute]) => x(minute))
    .y(([, value]) => y(value))
    .digits(2);
  return el('path', {
    class: `pk-line pk-${curve.route}`,
    d: path(pointsOf(curve)) ?? '',
    'vector-effect': 'non-scaling-stroke',
  });
}

/** Names of the curves to the right of their peaks, each led to its own, none on another and none on a curve. */
function labelsMarkup(curves: readonly PkCurve[], y: Scale): ElementNode[] {
  const labelled = curves
    .map(({ route, samples }) => ({ route, peak: peakOf(samples) }))
    .sort((a, b) => a.peak.concentration - b.peak.concentration);
  const from = Math.floor(x.invert(labelsAt));
  const highest = Math.max(0, ...curves.map(({ samples }) => Math.max(...samples.slice(from)))) * (1 + spread);
  let lowest = y(highest) - labelHeight / 2;
  return labelled.flatMap(({ route, peak }) => {
    const place = Math.min(y(peak.concentration), lowest);
    lowest = place - labelHeight;
    const at = { x: percent(x(peak.minute)), y: percent(y(peak.concentration)) };
    return [
      el('line', { class: 'pk-lead', x1: at.x, y1: at.y, x2: percent(labelsAt), y2: percent(place) }),
      el('circle', { class: `pk-peak pk-${route}`, cx: at.x, cy: at.y, r: 3 }),
      el(
        'text',
        { class: `pk-label pk-${route}`, x: percent(labelsAt), dx: '0.4em', y: percent(place), dy: '0.35em' },
        el('tspan', { class: 'pk-label-name' }, routeNames[route]),
        ` ${concentrationWords(peak.concentration)}`,
      ),
    ];
  });
}

function plotWords(curves: readonly PkCurve[]): string {
  const peaks = peaksWords(curves);
  return `Ketamine in plasma over ${plottedMinutes / 60} hours, a teaching model. ${peaks}`;
}

/** "Peaks: IV infusion 213 ng/mL at 40 min; …" */
export function peaksWords(curves: readonly PkCurve[]): string {
  if (curves.length === 0) return 'No route is chosen.';
  const peaks = curves.map(({ route, samples }) => {
    const { minute, concentration } = peakOf(samples);
    return `${routeNames[route]} ${concentrationWords(concentration)} ng/mL at ${timeWords(minute)}`;
  });
  return `Peaks: ${peaks.join('; ')}.`;
}
