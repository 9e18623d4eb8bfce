/** A style sheet of the player, by the name of its file. */
export interface Sheet {
  name: string;
  css: string;
}

/**
 * Sheets that dress certain elements, by tag, and come only with one of them. All others come with every page. What an element
 * draws later, a debrief or a clock, stands in no page yet: the element that draws it is named.
 */
const dresses: Readonly<Record<string, readonly string[]>> = {
  items: ['kap-item', 'kap-assessment', 'kap-scenario'],
  'items-words': ['kap-true-false', 'kap-categorise', 'kap-cloze', 'kap-short-text', 'kap-custom'],
  'items-marks': ['kap-hotspot', 'kap-mark-words', 'kap-slider', 'kap-matrix', 'kap-likert', 'kap-extended-text'],
  'blocks-more': [
    'kap-stepper',
    'kap-checklist',
    'kap-comparison',
    'kap-dialogue',
    'kap-reflection',
    'kap-journal',
    'kap-record',
  ],
  pause: ['kap-pause'],
  plots: ['kap-pk-explorer', 'kap-trial-plot'],
  scenario: ['kap-scenario'],
  assessment: ['kap-assessment', 'kap-results'],
  'assessment-policy': ['kap-assessment', 'kap-results', 'kap-pretest-offer'],
  confidence: ['kap-item', 'kap-assessment', 'kap-results'],
  actions: ['kap-record', 'kap-journal', 'kap-reflection', 'kap-acknowledge', 'kap-certificate'],
  home: ['kap-module-list'],
  completion: ['kap-acknowledge', 'kap-certificate'],
  // Of the dossier alone, which is no page of the site.
  dossier: [],
};

/** The style of a page that holds these elements. A sheet of an author's own kind has the tag that it dresses as its name. */
export function styleOf(sheets: readonly Sheet[], elements: readonly string[]): string {
  return sheets
    .filter(({ name }) =>
      name.startsWith('kind-')
        ? elements.includes(name)
        : (dresses[name]?.some((tag) => elements.includes(tag)) ?? true),
    )
    .map(({ css }) => css)
    .join('\n');
}
