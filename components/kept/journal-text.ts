import type { JournalEntry } from '../../src/storage/journal-store.js';
import { dayWords } from '../player/words.js';

/** The journal as Markdown: by module and lesson as they were called on the day, each text under what it was written to. */
export function journalText(entries: readonly JournalEntry[]): string {
  const parts = ['# My journal'];
  let last = '';
  for (const { moduleTitle, lessonTitle, versions } of byPlace(entries)) {
    const place = `## ${moduleTitle}: ${lessonTitle}`;
    if (place !== last) parts.push(place);
    last = place;
    const different = versions.filter(
      ({ text }, index) => versions.findIndex((other) => other.text === text) === index,
    );
    for (const [index, { prompt, text, at }] of different.entries()) {
      const day = `*${dayWords(at)}${index > 0 ? ', written in another window' : ''}*`;
      if (index === 0 || prompt !== different[index - 1]?.prompt) parts.push(quoted(prompt));
      parts.push(day, text.trim());
    }
  }
  return `${parts.join('\n\n')}\n`;
}

/** Lessons in the order in which they were first written in. */
function byPlace(entries: readonly JournalEntry[]): JournalEntry[] {
  const places = new Map<string, JournalEntry[]>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.module, entry.lessonTitle]);
    places.set(key, [...(places.get(key) ?? []), entry]);
  }
  return [...places.values()].flat();
}

function quoted(prompt: string): string {
  return prompt
    .trim()
    .split('\n')
    .map((line) => `> ${line.trim()}`.trimEnd())
    .join('\n');
}
