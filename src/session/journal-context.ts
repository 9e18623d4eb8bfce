/** What the journal knows, and how each thing that happens changes it. */
import type { JournalEntry, JournalVersion, Writing } from '../storage/journal-store.js';
import { StoreError, type StoreErrorCode } from '../storage/record-store.js';

/** Which reflection, and what it is about on the page in view. */
export interface ReflectionPlace {
  module: string;
  block: string;
  moduleTitle: string;
  lessonTitle: string;
  prompt: string;
}

/** What was typed here and is not known to be kept. */
interface Draft {
  place: ReflectionPlace;
  text: string;
  /** A pause in writing is waited for. */
  isWaiting: boolean;
  /** To be written as soon as nothing else is. */
  isDue: boolean;
  /** Ids of versions from elsewhere that it takes the place of, too. */
  settled: readonly string[];
}

type Key = string;

export interface JournalInput {
  now(): number;
  newId(): string;
}

export interface JournalContext {
  input: JournalInput;
  /** What is kept, as far as is known here. Oldest first. */
  entries: readonly JournalEntry[];
  drafts: Readonly<Record<Key, Draft>>;
  /**
   * Ids of the versions that are worked on here, empty where there was none: another tab neither changes what stands before the
   * writer's eyes, nor has its text replaced by somebody who has not seen it.
   */
  own: Readonly<Record<Key, string>>;
  writing: Writing | undefined;
  /** Another tab has changed something. */
  isStale: boolean;
  /** What is to be erased, one thing at a time. */
  erasing: readonly Erasing[];
  /** Why the last attempt to keep something failed; undefined after one that did not. */
  trouble: StoreErrorCode | undefined;
}

/** One entry, all of a module, or everything. */
export interface Erasing {
  module?: string;
  block?: string;
}

type Change = Partial<JournalContext>;
type Which = Pick<ReflectionPlace, 'module' | 'block'>;

export function toJournalContext(input: JournalInput): JournalContext {
  return {
    input,
    entries: [],
    drafts: {},
    own: {},
    writing: undefined,
    isStale: false,
    erasing: [],
    trouble: undefined,
  };
}

export function keyOf({ module, block }: Which): Key {
  return `${module} ${block}`;
}

export function entryOf({ entries }: JournalContext, which: Which): JournalEntry | undefined {
  return entries.find(({ module, block }) => module === which.module && block === which.block);
}

/** The version that is worked on here; where nothing is, the newest. */
export function shownVersion(context: JournalContext, which: Which): JournalVersion | undefined {
  const key = keyOf(which);
  const versions = entryOf(context, which)?.versions ?? [];
  return versions.find(({ id }) => id === context.own[key]) ?? (context.drafts[key] ? undefined : versions[0]);
}

export function shownText(context: JournalContext, which: Which): string {
  return context.drafts[keyOf(which)]?.text ?? shownVersion(context, which)?.text ?? '';
}

/** Versions that were written elsewhere from the same text, say something else, and are not decided on yet. */
export function otherVersions(context: JournalContext, which: Which): JournalVersion[] {
  const shown = shownVersion(context, which);
  const settled = context.drafts[keyOf(which)]?.settled ?? [];
  return (entryOf(context, which)?.versions ?? []).filter(
    (version) => version !== shown && version.text !== shown?.text && !settled.includes(version.id),
  );
}

/** All that there is, what is not kept yet included. */
export function wholeJournal(context: JournalContext): JournalEntry[] {
  const drafted = Object.values(context.drafts).flatMap((draft) => {
    const version: JournalVersion = { id: '', text: draft.text, prompt: draft.place.prompt, at: context.input.now() };
    const others = otherVersions(context, draft.place);
    return draft.text.trim() || others.length > 0 ? [{ ...draft.place, versions: [version, ...others] }] : [];
  });
  return [...context.entries.filter((entry) => !context.drafts[keyOf(entry)]), ...drafted];
}

export function withText(context: JournalContext, place: ReflectionPlace, text: string): Change {
  const { isDue = false, settled = [] } = context.drafts[keyOf(place)] ?? {};
  return withDraft(context, { place, text, isWaiting: true, isDue, settled });
}

function withDraft(context: JournalContext, draft: Draft): Change {
  const key = keyOf(draft.place);
  const own = shownVersion(context, draft.place);
  // The same words from elsewhere are one text with these.
  const same = entryOf(context, draft.place)?.versions.filter(({ text }) => text === own?.text) ?? [];
  const settled = [...new Set([...draft.settled, ...same.map(({ id }) => id)])];
  return {
    drafts: { ...context.drafts, [key]: { ...draft, settled } },
    own: { ...context.own, [key]: own?.id ?? '' },
  };
}

/** A version from elsewhere is put below the text in view, or given up. */
export function withSettled(context: JournalContext, place: ReflectionPlace, version: string, adds: boolean): Change {
  const other = otherVersions(context, place).find(({ id }) => id === version);
  if (!other) return {};
  const own = shownText(context, place);
  const text = adds ? [own.trimEnd(), other.text].filter(Boolean).join('\n\n') : own;
  const settled = [...(context.drafts[keyOf(place)]?.settled ?? []), version];
  return withDraft(context, { place, text, isWaiting: false, isDue: true, settled });
}

/** The writer has paused: what is not kept yet is due. */
export function withPause({ drafts }: JournalContext, which: Which | undefined): Change {
  const due = Object.entries(drafts).map(([key, draft]) =>
    !which || keyOf(which) === key ? [key, { ...draft, isWaiting: false, isDue: true }] : [key, draft],
  );
  return { drafts: Object.fromEntries(due) as JournalContext['drafts'] };
}

export function dueDraft({ drafts }: JournalContext): Draft | undefined {
  return Object.values(drafts).find(({ isDue }) => isDue);
}

export function withWritingBegun(context: JournalContext): Change {
  const draft = dueDraft(context);
  if (!draft) return {};
  const { place, text } = draft;
  const { prompt, ...about } = place;
  const shown = shownVersion(context, place);
  const version = { id: context.input.newId(), text, prompt, at: context.input.now() };
  return {
    writing: { ...about, version, replaces: [...new Set([...(shown ? [shown.id] : []), ...draft.settled])] },
    drafts: { ...context.drafts, [keyOf(place)]: { ...draft, isDue: false } },
  };
}

export function withWritingDone(context: JournalContext, entry: JournalEntry | undefined): Change {
  const { writing, own } = context;
  if (!writing) return {};
  const key = keyOf(writing);
  const { [key]: draft, ...others } = context.drafts;
  return {
    entries: [...context.entries.filter((known) => keyOf(known) !== key), ...(entry ? [entry] : [])],
    // What was typed in the meantime is still to come.
    drafts: draft && draft.text !== writing.version.text ? { ...others, [key]: draft } : others,
    own: { ...own, [key]: writing.version.id },
    writing: undefined,
    trouble: undefined,
  };
}

export function withFailure(error: unknown): Change {
  return {
    writing: undefined,
    trouble: error instanceof StoreError ? error.code : 'failed',
  };
}

export function withEntries(entries: readonly JournalEntry[]): Change {
  return { entries, isStale: false };
}

/** What is to be erased is no longer written, either. */
export function withEraseAsked({ drafts, erasing }: JournalContext, what: Erasing): Change {
  const left = Object.entries(drafts).filter(([, { place }]) => !isMeant(place, what));
  return { erasing: [...erasing, what], drafts: Object.fromEntries(left) };
}

export function withErased({ entries, erasing: [what, ...others] }: JournalContext): Change {
  return {
    entries: entries.filter((entry) => !what || !isMeant(entry, what)),
    erasing: others,
    trouble: undefined,
  };
}

export function withEraseFailed({ erasing }: JournalContext, error: unknown): Change {
  return { ...withFailure(error), erasing: erasing.slice(1) };
}

function isMeant(entry: Which, { module, block }: Erasing): boolean {
  return (module ?? entry.module) === entry.module && (block ?? entry.block) === entry.block;
}
