import { svg, type SVGTemplateResult } from 'lit';
import type { Scenario } from '../../src/course/scenario/scenario.js';
import type { Values } from '../../src/course/scenario/case-state.js';
import type { VitalName } from '../../src/course/scenario/vitals.js';

/** Height of the drawing in CSS pixels, as the style sheet has it. */
const height = 180;
/** Room for the times below, and for the names of the lines beside them. */
const edge = { top: 8, right: 44, bottom: 20, left: 30 };
/** Two bands: pressures and pulse above, saturation below. */
const bands = {
  flow: { from: edge.top, to: 108, least: 40, most: 200, ticks: [60, 120, 180] },
  oxygen: { from: 124, to: height - edge.bottom, least: 80, most: 100, ticks: [80, 90, 100] },
} as const;
type Band = (typeof bands)[keyof typeof bands];

/**
 * The readings over the time of the case: pulse as a line, blood pressure as bars from diastolic to systolic, saturation in a
 * band of its own; alarm limits are dashed. The names stand at the ends of their lines.
 */
export function monitorTrace(scenario: Scenario, readings: readonly Values[], width: number): SVGTemplateResult {
  const { unit } = scenario.clock;
  const limits = scenario.monitor?.limits ?? {};
  const times = readings.map((values) => values[unit] ?? 0);
  const first = times[0] ?? 0;
  const last = Math.max(first + 30, ...times);
  const x = (time: number) => edge.left + ((time - first) / (last - first)) * (width - edge.left - edge.right);
  const y = (value: number, { from, to, least, most }: Band) =>
    to - ((Math.min(most, Math.max(least, value)) - least) / (most - least)) * (to - from);
  const path = (name: VitalName, band: Band) =>
    readings
      .map((values, index) => `${index === 0 ? 'M' : 'L'}${x(times[index] ?? 0)} ${y(values[name] ?? 0, band)}`)
      .join('');
  const end = readings.at(-1) ?? {};
  const endX = x(times.at(-1) ?? 0);
  const right = width - edge.right;
  const limitLines = (name: VitalName, band: Band) =>
    [limits[name]?.low, limits[name]?.high].flatMap((limit) =>
      limit === undefined ? [] : [svg`<path class="trace-limit" d="M${edge.left} ${y(limit, band)}H${right}"/>`],
    );
  const labels = spread([
    { text: 'BP', name: 'systolic' as const, at: y(end.systolic ?? 0, bands.flow) },
    { text: 'HR', name: 'hr' as const, at: y(end.hr ?? 0, bands.flow) },
  ]);
  return svg`<svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true">
    ${[bands.flow, bands.oxygen].map((band) =>
      band.ticks.map(
        (tick) => svg`<path class="trace-grid" d="M${edge.left} ${y(tick, band)}H${right}"/>
          <text class="trace-tick" x=${edge.left - 6} y=${y(tick, band) + 4} text-anchor="end">${tick}</text>`,
      ),
    )}
    ${ticksBetween(first, last, width).map(
      (time) => svg`<text class="trace-tick" x=${x(time)} y=${height - 4} text-anchor="middle">${signed(time)}</text>`,
    )}
    ${limitLines('systolic', bands.flow)} ${limitLines('hr', bands.flow)} ${limitLines('spo2', bands.oxygen)}
    ${readings.map((values, index) => {
      const at = x(times[index] ?? 0);
      const [top, bottom] = [y(values.systolic ?? 0, bands.flow), y(values.diastolic ?? 0, bands.flow)];
      return svg`<path class="trace-bp" d="M${at - 3} ${top}h6m-3 0V${bottom}m-3 0h6"/>`;
    })}
    <path class="trace-line is-hr" d=${path('hr', bands.flow)} />
    <path class="trace-line is-spo2" d=${path('spo2', bands.oxygen)} />
    <circle class="trace-now is-hr" cx=${endX} cy=${y(end.hr ?? 0, bands.flow)} r="3.5" />
    <circle class="trace-now is-spo2" cx=${endX} cy=${y(end.spo2 ?? 0, bands.oxygen)} r="3.5" />
    ${labels.map(
      ({ text, name, at }) => svg`<text class="trace-name is-${name}" x=${right + 8} y=${at + 4}>${text}</text>`,
    )}
    <text class="trace-name is-spo2" x=${right + 8} y=${y(end.spo2 ?? 0, bands.oxygen) + 4}>SpO₂</text>
  </svg>`;
}

/** Round times, as many as there is room for. */
function ticksBetween(first: number, last: number, width: number): number[] {
  const most = Math.max(2, Math.floor(width / 64));
  const step = [1, 2, 5, 10, 15, 20, 30, 60, 120, 240, 480, 1440].find((one) => (last - first) / one <= most) ?? 2880;
  const start = Math.ceil(first / step) * step;
  return Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, index) => start + index * step);
}

function signed(time: number): string {
  return time < 0 ? `−${-time}` : String(time);
}

/** Names that would lie over each other are moved apart. */
function spread<T extends { at: number }>(labels: T[]): T[] {
  const [first, second] = labels.sort((a, b) => a.at - b.at);
  if (first && second && second.at - first.at < 14) {
    const middle = (first.at + second.at) / 2;
    first.at = middle - 7;
    second.at = middle + 7;
  }
  return labels;
}

/** A pulse wave as an oximeter draws it: a beat every `spacing` pixels. It is there for the eye; the numbers are the reading. */
export function pulseWave(spacing: number, width: number): string {
  const beats = Math.ceil(width / spacing) + 2;
  const beat =
    `c${0.06 * spacing} 0 ${0.1 * spacing} -17 ${0.2 * spacing} -17` +
    `s${0.12 * spacing} 8 ${0.2 * spacing} 9 ${0.1 * spacing} -2 ${0.16 * spacing} 0` +
    `s${0.16 * spacing} 8 ${0.44 * spacing} 8`;
  return `M0 22${beat.repeat(beats)}`;
}
