/** Times and spans as the protocols write them. Milliseconds come in; hundredths are as fine as any LMS takes. */
import type { Instant } from '../record/record.js';

/** The time of day, for SCORM 1.2 (RTE 3.4.4, CMITime: HH:MM:SS). `zone` is minutes ahead of UTC. */
export function toClockTime(at: Instant, zone: number): string {
  return dateOf(at + zone * 60_000)
    .toISOString()
    .slice(11, 19);
}

/** A span for SCORM 1.2 (RTE 3.4.4, CMITimespan: HHHH:MM:SS.SS). */
export function toTimespan(span: number): string {
  const { hours, minutes, seconds } = partsOf(span);
  const [whole = '', hundredths = ''] = seconds.toFixed(2).split('.');
  return `${String(hours).padStart(4, '0')}:${pad(minutes)}:${whole.padStart(2, '0')}.${hundredths}`;
}

/**
 * An instant for SCORM 2004 (4th Ed. RTE 4.1.1, time(second,10,0)) and xAPI: ISO 8601 in UTC. Moodle takes two digits behind
 * the second and no more, and a zone only behind them.
 */
export function toTimestamp(at: Instant): string {
  return `${dateOf(at).toISOString().slice(0, -2)}Z`;
}

/** A span for SCORM 2004 (timeinterval(second,10,2)) and xAPI: ISO 8601. */
export function toDuration(span: number): string {
  const { hours, minutes, seconds } = partsOf(span);
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${Number(seconds.toFixed(2))}S`;
}

/** Ten thousand hours are the end of 1.2's spans. A clock that was set back makes no span shorter than none. */
function partsOf(span: number): { hours: number; minutes: number; seconds: number } {
  const hundredths = Math.min(3_599_999_999, Math.max(0, Math.round(span / 10)) || 0);
  const hours = Math.floor(hundredths / 360_000);
  return { hours, minutes: Math.floor(hundredths / 6000) % 60, seconds: (hundredths % 6000) / 100 };
}

/** Years of four digits, so that a broken instant breaks no report. */
function dateOf(at: Instant): Date {
  return new Date(Math.min(253_402_300_799_999, Math.max(0, at) || 0));
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
