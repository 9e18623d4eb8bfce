import { noCredit } from '../../course/certificate.js';
import { dayOf } from '../../course/day-of.js';
import { approvalsOn } from '../../course/imprint.js';
import { el, type Markup } from '../../course/markup/element.js';
import { disclaimer } from '../pages/page-frame.js';
import { factList, type DossierSource } from './dossier-section.js';
import { table } from './table.js';

/** What the course is, in which version, and that no credit is awarded, unless a provider says which. */
export function cover({ course, modules, date }: DossierSource): Markup[] {
  const [only] = modules;
  const isWhole = modules.length !== 1 || course.entries.length === 1;
  return [
    el(
      'header',
      { class: 'cover-head' },
      el('p', { class: 'kicker' }, 'Dossier for a review of continuing education'),
      el('h1', {}, isWhole ? course.title : (only?.title ?? course.title)),
      el('p', { class: 'lead' }, isWhole ? course.summary : `${only?.summary ?? ''} A module of “${course.title}”.`),
    ),
    ...credit({ course, date }),
    factList([
      ['Released', course.released ? dayOf(course.released) : 'not stated'],
      ['Expires', course.expires ? dayOf(course.expires) : 'not stated'],
      ['Level', course.level ?? 'not stated'],
      ['Format', 'Asynchronous, text-based with interactive cases, without an instructor'],
      ['Language', course.language],
      ['Content', `${course.hash} (hash of the whole course: any change of its words changes it)`],
      ['This dossier', `speaks of the course as of ${dayOf(date)}`],
    ]),
    table({
      caption: 'Editions, and when their authors last read them against the literature',
      columns: [
        { head: 'Module', isWide: true },
        { head: 'Edition' },
        { head: 'Last read', isShort: true },
        { head: 'To be read by', isShort: true },
        { head: 'Content' },
      ],
      rows: modules.map(({ title, edition, reviewed, reviewBy, hash }) => [
        title,
        edition,
        dayOf(reviewed),
        reviewBy < date ? [`${dayOf(reviewBy)}, `, el('strong', {}, 'overdue')] : dayOf(reviewBy),
        hash,
      ]),
    }),
    ...announced({ course, modules, isWhole }),
    el('h2', { class: 'unnumbered' }, 'Scope'),
    el('p', {}, disclaimer),
  ];
}

/** A provider's own words, and only those that are in force. */
function credit({ course, date }: Pick<DossierSource, 'course' | 'date'>): Markup[] {
  const { provider, expires } = course;
  const approvals = approvalsOn(date, course);
  const none = el(
    'p',
    {},
    el('strong', {}, noCredit),
    expires !== undefined && expires < date
      ? ` The course expired on ${dayOf(expires)}.`
      : provider
        ? ` No approval of ${provider.name} is in force on this day.`
        : ' The course holds no approval. Only an approved provider that offers it can award credit.',
  );
  if (!provider || approvals.length === 0) return [el('div', { class: 'credit' }, none)];
  return [
    el(
      'div',
      { class: 'credit' },
      el('p', {}, 'In the words of the provider and of the bodies that approve it:'),
      el(
        'p',
        {},
        el('strong', {}, provider.name),
        ...[provider.address, provider.email].flatMap((line) => (line ? [`, ${line}`] : [])),
      ),
      ...approvals.flatMap(({ body, text, number, hours, from, to }) => [
        el('p', {}, text),
        factList([
          ['Body', body],
          ...(number === undefined ? [] : [['Provider number', number] as const]),
          ...(hours === undefined ? [] : [['Hours', String(hours)] as const]),
          ...(from === undefined ? [] : [['In force from', dayOf(from)] as const]),
          ...(to === undefined ? [] : [['In force to', dayOf(to)] as const]),
        ]),
      ]),
    ),
  ];
}

/** A whole course may have modules that are only announced. */
function announced({ course, modules, isWhole }: Pick<DossierSource, 'course' | 'modules'> & { isWhole: boolean }) {
  const planned = course.entries.filter(({ id }) => !modules.some((module) => module.id === id));
  if (!isWhole || planned.length === 0) return [];
  return [el('p', {}, `Announced and not written yet: ${planned.map(({ title }) => title).join('; ')}.`)];
}
