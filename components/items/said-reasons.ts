/**
 * What comes into view with a verdict, for who does not see it come: one reason, or that of the answer chosen and that of the
 * right one. Of more it says that they are there: each is read where it stands.
 */
export function saidReasons(control: Element): string {
  const options = [...control.querySelectorAll('.choice-option:has(> .rationale)')];
  const reasons = options.length > 0 ? options : [...control.querySelectorAll('.rationale, .exemplar')];
  if (reasons.length > (options.length > 0 ? 2 : 1)) return 'The reasons stand above, one by one.';
  return reasons.map(wordsOf).join(' ');
}

/** The verdict speaks of the option that was chosen; another is named. */
function wordsOf(reason: Element): string {
  const isOther = reason.matches('.choice-option:not(.is-chosen)');
  const name = isOther ? `${textIn(reason, '.mark')}: ${textIn(reason, '.choice-text')}. ` : '';
  return name + (textIn(reason, '.rationale') || reason.textContent.replace(/\s+/g, ' ').trim());
}

function textIn(element: Element, selector: string): string {
  return element.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}
