import { itemKinds } from '../course/judge.js';
import { elementsOf } from './elements-of.js';
import { linkScripts, type Part, type Step } from './link-script.js';
import type { SitePage } from './pages/site-page.js';

/** On a lesson's page: those without which nothing can be answered. What goes along with the reading comes after them. */
const first = new Set([
  'kap-player',
  'kap-lesson',
  'kap-item-set',
  'kap-item',
  ...itemKinds.map((kind) => `kap-${kind}`),
]);

/** Parts that the session needs on pages with these elements, from its start. */
const withSession = [
  ['kap-scenario', 'with-scenarios'],
  ['kap-assessment', 'with-assessment'],
  ['kap-item', 'with-drafts'],
  ['kap-record', 'with-drafts'],
  ['kap-lesson', 'with-place'],
  ['kap-record', 'with-place'],
] as const;

/** Holds what needs the record of the course as a whole. */
const withCourse = 'kap-course-scope';

/** Runs the authors' own kinds, which are parts by the tag of their element. */
const withKinds = 'with-kinds';

/** What a page opens when its elements are there: by the elements that ask for it, the part and its export. */
const opened = [
  { tags: ['kap-reflection', 'kap-journal'], part: 'with-journal', open: 'openJournal', brings: 'journal' },
  { tags: ['kap-aside'], part: 'with-aside', open: 'openAside', brings: 'aside' },
] as const;

/**
 * The scripts of a page, in their order: what it cannot be worked with without, then the rest, and last, where the site has a
 * service worker, what starts that. Without data, only what works alone.
 *
 * @param worker The service worker's path from the site's root.
 */
export function pageScripts(page: SitePage, parts: Readonly<Record<string, Part>>, worker?: string): string[] {
  if (!page.data) return page.alone ? linkScripts(parts, [{ names: page.alone }]) : [];
  const all = elementsOf(page);
  const elements = all.filter((tag) => !tag.startsWith('kind-'));
  const kinds = all.filter((tag) => tag.startsWith('kind-') && Object.hasOwn(parts, tag));
  const isFirst = (tag: string) => page.data?.page !== 'lesson' || first.has(tag);
  const brought = [
    ...new Set(withSession.flatMap(([tag, part]) => (elements.includes(tag) ? [part] : []))),
    ...(isCheckedItemByItem(page.data) ? ['with-sitting-drafts'] : []),
  ];
  const opens = opened.filter(({ tags }) => tags.some((tag) => elements.includes(tag)));
  const course = elements.includes(withCourse) ? ['with-course'] : [];
  const later = elements.filter((tag) => !isFirst(tag));
  const steps: Step[] = [
    {
      // Elements come first: `main` finds them defined when it starts the player.
      names: [
        ...elements.filter(isFirst),
        ...brought,
        ...course,
        ...kinds,
        ...(kinds.length > 0 ? [withKinds] : []),
        'main',
      ],
      end: (own) =>
        `${course.map((part) => `${own('main')}.openCourse(${own(part)}.courseRecord);`).join('')}return ${own('main')}.startPlayer(${[...brought.map((part) => `${own(part)}.brought`), ...broughtKinds(kinds, own)].join()})`,
    },
    ...(later.length + opens.length > 0
      ? [
          {
            names: [...later, ...opens.map(({ part }) => part)],
            ...(opens.length > 0 && {
              end: (own: (name: string) => string) =>
                opens.map(({ part, open, brings }) => `${own('main')}.${open}(${own(part)}.${brings})`).join(';'),
            }),
          },
        ]
      : []),
    // Nobody comes to an assessment first, and its page is the heaviest.
    ...(worker === undefined || page.data.page === 'assessment'
      ? []
      : [
          {
            names: ['with-offline'],
            end: (own: (name: string) => string) =>
              `return ${own('with-offline')}.keepOffline(${JSON.stringify(page.root + worker)})`,
          },
        ]),
  ];
  return linkScripts(parts, steps);
}

function broughtKinds(kinds: readonly string[], own: (name: string) => string): string[] {
  if (kinds.length === 0) return [];
  const files = kinds.map((tag) => `${JSON.stringify(tag.slice('kind-'.length))}:${own(tag)}.run`);
  return [`${own(withKinds)}.bring({${files.join()}})`];
}

/** Whether an answer in the assessment counts when it is checked, and not as it is entered. */
export function isCheckedItemByItem(data: NonNullable<SitePage['data']>): boolean {
  return data.page === 'assessment' && data.module.assessment?.feedback === 'now';
}
