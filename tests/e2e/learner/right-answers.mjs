/** What is typed where an item is answered right. */

/** Words enough for an answer that nobody judges. */
export const readable =
  'Thank you for writing to me. A quiet session says nothing about you. Tell me what you had hoped for, and how you are now.';

export function typed(item) {
  return String(item.answer);
}
