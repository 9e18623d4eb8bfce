import { el, type Markup } from './element.js';

/** "5-HT2A", "TRANSFORM-2", "C-SSRS", "KARMA-Dep", "2 h 5 min", "0.5 mg/kg": a name in parts, and an amount with its unit. */
const whole =
  /(?<![\w-])(?:[A-Z\d]+(?:-[A-Z\d][A-Za-z\d]*)+|(?:\d+\sh\s)?\d+(?:\.\d+)?\s(?:mg|mL|ng|kg|mmHg|min|h)(?:\/(?:mL|kg|h))?)(?![\w-])/g;

/** Text whose names and amounts are not parted at the end of a line: half a dose is misread. */
export function keptWhole(text: string): Markup[] {
  const parts: Markup[] = [];
  let end = 0;
  for (const { 0: name, index } of text.matchAll(whole)) {
    if (index > end) parts.push(text.slice(end, index));
    parts.push(el('span', { class: 'whole' }, name));
    end = index + name.length;
  }
  if (end < text.length || parts.length === 0) parts.push(text.slice(end));
  return parts;
}
