/**
 * Prose: the closed set of text nodes that a lesson is made of. The names and fields are mdast's
 * (https://github.com/syntax-tree/mdast), plus three of ours: `term`, `citation` and `claim`.
 * What is not in this list cannot be in a module, so it cannot reach the page.
 */
import * as v from 'valibot';

/** Nodes that stand inside a line. */
export type Inline =
  | { type: 'text'; value: string }
  | { type: 'emphasis' | 'strong' | 'delete'; children: Inline[] }
  | { type: 'inlineCode'; value: string }
  | { type: 'break' }
  | { type: 'link'; url: string; title?: string; children: Inline[] }
  | { type: 'image'; url: string; alt: string; title?: string }
  /** `label` is the number shown; `identifier` joins it to its definition. */
  | { type: 'footnoteReference'; identifier: string; label: string }
  /** `id` is the glossary entry's id. */
  | { type: 'term'; id: string; children: Inline[] }
  /** `text` is the formatted citation, such as "(Berman et al., 2000)"; `references` are keys of the module's references. */
  | { type: 'citation'; references: string[]; text: string }
  | {
      /** A statement that ages. */
      type: 'claim';
      /** YYYY-MM or YYYY-MM-DD. */
      checked: string;
      /** Months until it is to be checked again, where the author sets them; see `nextCheck`. */
      every?: number;
      grade: Grade;
      references: string[];
      citation: string;
      children: Inline[];
    };

/** Nodes that stand on lines of their own. */
export type Prose =
  | { type: 'paragraph'; children: Inline[] }
  /** `id` is unique in its lesson. Depth 1 is the lesson's title, so a body begins at 2. */
  | { type: 'heading'; depth: 2 | 3 | 4; id: string; children: Inline[] }
  | { type: 'list'; ordered: boolean; start?: number; children: ListItem[] }
  | { type: 'blockquote'; children: Prose[] }
  | { type: 'code'; lang?: string; value: string }
  /** The first row is the header. */
  | { type: 'table'; align: ('left' | 'right' | 'center' | null)[]; children: TableRow[] }
  | { type: 'thematicBreak' }
  | { type: 'footnoteDefinition'; identifier: string; label: string; children: Prose[] };

export interface ListItem {
  type: 'listItem';
  /** Present in a task list outside an item. */
  checked?: boolean;
  children: Prose[];
}
export interface TableRow {
  type: 'tableRow';
  children: { type: 'tableCell'; children: Inline[] }[];
}

export const grades = ['regulatory', 'guideline', 'review', 'trial', 'observational', 'historical', 'expert'] as const;
/** The kind of evidence behind a claim. */
export type Grade = (typeof grades)[number];

const text = v.string();
const inlines = v.lazy(() => v.array(InlineSchema));
const proses = v.lazy(() => v.array(ProseSchema));

export const InlineSchema: v.GenericSchema<Inline> = v.variant('type', [
  v.object({ type: v.literal('text'), value: text }),
  v.object({ type: v.picklist(['emphasis', 'strong', 'delete']), children: inlines }),
  v.object({ type: v.literal('inlineCode'), value: text }),
  v.object({ type: v.literal('break') }),
  v.object({ type: v.literal('link'), url: text, title: v.exactOptional(text), children: inlines }),
  v.object({ type: v.literal('image'), url: text, alt: text, title: v.exactOptional(text) }),
  v.object({ type: v.literal('footnoteReference'), identifier: text, label: text }),
  v.object({ type: v.literal('term'), id: text, children: inlines }),
  v.object({ type: v.literal('citation'), references: v.array(text), text }),
  v.object({
    type: v.literal('claim'),
    checked: text,
    every: v.exactOptional(v.number()),
    grade: v.picklist(grades),
    references: v.array(text),
    citation: text,
    children: inlines,
  }),
]);

export const ProseSchema: v.GenericSchema<Prose> = v.variant('type', [
  v.object({ type: v.literal('paragraph'), children: inlines }),
  v.object({ type: v.literal('heading'), depth: v.picklist([2, 3, 4]), id: text, children: inlines }),
  v.object({
    type: v.literal('list'),
    ordered: v.boolean(),
    start: v.exactOptional(v.number()),
    children: v.array(
      v.object({ type: v.literal('listItem'), checked: v.exactOptional(v.boolean()), children: proses }),
    ),
  }),
  v.object({ type: v.literal('blockquote'), children: proses }),
  v.object({ type: v.literal('code'), lang: v.exactOptional(text), value: text }),
  v.object({
    type: v.literal('table'),
    align: v.array(v.nullable(v.picklist(['left', 'right', 'center']))),
    children: v.array(
      v.object({
        type: v.literal('tableRow'),
        children: v.array(v.object({ type: v.literal('tableCell'), children: inlines })),
      }),
    ),
  }),
  v.object({ type: v.literal('thematicBreak') }),
  v.object({ type: v.literal('footnoteDefinition'), identifier: text, label: text, children: proses }),
]);
