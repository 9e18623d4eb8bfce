/** Words and sentences of English, counted for a reading grade. */
interface Counted {
  words: number;
  sentences: number;
  syllables: number;
}

/**
 * The Flesch-Kincaid grade level of English text: 0.39 × words per sentence + 11.8 × syllables per word − 15.59 (Kincaid and
 * others 1975, Naval Technical Training Command, Research Branch Report 8-75). Syllables are counted by groups of vowels, which
 * is off by a few in a hundred. 0 where there is nothing to count.
 */
export function readingGrade(text: string): number {
  const { words, sentences, syllables } = count(text);
  if (words === 0) return 0;
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

function count(text: string): Counted {
  const words = text.match(/[\p{L}\p{N}]+(?:[.,’'-][\p{L}\p{N}]+)*/gu) ?? [];
  // An abbreviation ends no sentence: what follows begins with a small letter or a number.
  const ends = text.match(/[.!?…]+[)”"’']*(?=\s+[\p{Lu}“"(*]|\s*$)/gu) ?? [];
  return {
    words: words.length,
    sentences: Math.max(1, ends.length),
    syllables: words.reduce((sum, word) => sum + syllablesOf(word), 0),
  };
}

function syllablesOf(word: string): number {
  return word.split(/[-’']/).reduce((sum, part) => sum + syllablesOfPart(part), 0);
}

function syllablesOfPart(word: string): number {
  const letters = word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  if (letters.length === 0) return word === '' ? 0 : 1;
  if (letters.length === 1 && /^[sdtm]$/.test(letters)) return 0;
  const spoken = letters.replace(/(?:[^laeiouy]es|[^aeioutdy]ed|[^laeiouy]e)$/, '').replace(/^y/, '');
  return Math.max(1, (spoken.match(/[aeiouy]{1,2}/g) ?? []).length);
}
