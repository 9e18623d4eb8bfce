const months = 'January February March April May June July August September October November December'.split(' ');

/** "24 November 2026" from "2026-11-24", "November 2026" from "2026-11"; anything else as it stands. */
export function dayOf(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date) ?? [];
  const name = months[Number(month) - 1];
  if (!year || !name) return date;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}
