import type { Page } from '../page.js';

/** A footnote that nothing refers to is never shown. Where no lesson holds footnotes, the reference to it is the mistake. */
export function checkUnusedFootnotes({ footnotes, footnotesUsed, source, report }: Page): void {
  if (!footnotesUsed) return;
  for (const [identifier, definition] of footnotes) {
    if (footnotesUsed.includes(identifier)) continue;
    const { start } = source.rangeOf(definition);
    const label = definition.label ?? identifier;
    report('unused-footnote', source.place(start, start + label.length + 4), {
      message: `Nothing refers to the footnote "${label}".`,
      expected: `[^${label}] somewhere in the text.`,
    });
  }
}
