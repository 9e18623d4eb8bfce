import type { ListItem, RootContent } from 'mdast';
import type { Checklist } from '../../course/blocks/checklist.js';
import type { Inline } from '../../course/prose.js';
import { Attributes } from '../markdown/attributes.js';
import { idsFromText } from '../content-hash.js';
import { inlinesOf } from '../markdown/inlines-of.js';
import type { Page } from '../page.js';
import { bodyOf, type ContainerDirective } from '../markdown/parse-markdown.js';
import { plainProse } from '../../course/plain-text.js';
import { proseOf } from '../markdown/prose-of.js';
import { blockId } from './block-id.js';
import { checkFilled } from './check-filled.js';
import { readNeededLabel } from './label.js';
import { reportDuplicates } from './report-duplicates.js';
import { sectionsOf } from './sections.js';
import { splitQuote, type Quoted } from './split-quote.js';
import { reportStray } from './stray-text.js';

interface DraftGroup {
  title: Inline[];
  entries: Quoted[];
}

/** Task lists, under headings or not, with an introduction before them. */
export function readChecklist(node: ContainerDirective, page: Page): Checklist | undefined {
  const attributes = new Attributes(node, page.source, page.report, ['id']);
  const id = blockId(attributes, page);
  const title = readNeededLabel(node, attributes, page);
  const { before, sections } = sectionsOf(bodyOf(node));
  const first = before.findIndex(({ type }) => type === 'list');
  const intro = proseOf(first === -1 ? before : before.slice(0, first), page);
  const loose = first === -1 ? [] : readEntries(before.slice(first), page);
  const groups: DraftGroup[] = [
    ...(loose.length > 0 ? [{ title: [], entries: loose }] : []),
    ...sections.map(({ heading, rest }) => ({
      title: inlinesOf(heading.children, page),
      entries: readEntries(rest, page),
    })),
  ];
  const entries = groups.flatMap((group) => group.entries);
  checkFilled(entries, attributes, page, 'A task list: "- [ ] …".');
  const texts = entries.map(({ content }) => plainProse(content));
  const places = entries.map(({ place }) => place);
  reportDuplicates(places, texts, 'entries', page.report, 'checklist');
  if (!id || entries.length === 0) return undefined;
  const ids = idsFromText('e', texts);
  return {
    kind: 'checklist',
    id: id.id,
    title,
    intro,
    groups: groups.map((group) => ({
      title: group.title,
      entries: group.entries.map((entry) => ({
        id: ids[entries.indexOf(entry)] ?? '',
        content: entry.content,
        note: entry.rationale,
      })),
    })),
  };
}

function readEntries(nodes: readonly RootContent[], page: Page): Quoted[] {
  reportStray(
    nodes.filter(({ type }) => type !== 'list'),
    'Task lists: "- [ ] …". A note on an entry is a quote below it, two spaces in: "  > …".',
    page,
  );
  return nodes.flatMap((part) => (part.type === 'list' ? part.children.map((item) => readEntry(item, page)) : []));
}

function readEntry(item: ListItem, page: Page): Quoted {
  const entry = splitQuote(item, page);
  const isBoxed = typeof item.checked === 'boolean';
  if (!isBoxed || entry.content.length === 0) {
    page.report('entry-without-box', entry.place, {
      message: isBoxed ? 'This entry has no words.' : 'This entry has no box.',
      expected: 'A box and words: "- [ ] …".',
    });
  } else if (item.checked) {
    page.report('entry-ticked', entry.place, {
      message: 'This entry is ticked already.',
      expected: 'An empty box: "- [ ] …". Ticking is for the learner.',
    });
  }
  return entry;
}
