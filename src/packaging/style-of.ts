/** A style sheet of the player, by the name of its file. */
export interface Sheet {
  name: string;
  css: string;
}

/** Sheets that dress certain elements, by tag, and come only with one of them. All others come with every page. */
const dresses: Readonly<Record<string, readonly string[]>> = {
  items: ['kap-item', 'kap-assessment'],
  assessment: ['kap-assessment', 'kap-results'],
  home: ['kap-module-list'],
};

/** The style of a page that holds these elements. */
export function styleOf(sheets: readonly Sheet[], elements: readonly string[]): string {
  return sheets
    .filter(({ name }) => dresses[name]?.some((tag) => elements.includes(tag)) ?? true)
    .map(({ css }) => css)
    .join('\n');
}
