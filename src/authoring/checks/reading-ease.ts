import type { Nodes, Paragraph } from 'mdast';
import type { Page } from '../page.js';
import { readingGrade } from './reading-grade.js';
import { wordsIn } from '../markdown/words-in.js';

/** Blocks that hold a lesson's own sentences; the others hold questions, tables and what people say. */
const prose = ['callout', 'details', 'figure', 'cards', 'stepper'];
/** Words: a grade says something of a text, not of a sentence or two. */
const least = 100;

/** A lesson's sentences can be read by tired people: its reading grade is not above that of the course. */
export function checkReadingEase({ tree, source, wording, report }: Page): void {
  const paragraphs = paragraphsIn(tree).map((node) => ({ node, text: wordsIn(node) }));
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  if (text.split(/\s+/).length < least) return;
  const grade = readingGrade(text);
  if (grade <= wording.grade) return;
  const long = paragraphs.filter((paragraph) => paragraph.text.split(/\s+/).length >= 25);
  const [hardest] = long.sort((a, b) => readingGrade(b.text) - readingGrade(a.text));
  report('hard-to-read', hardest ? source.placeOf(hardest.node) : source.place(0), {
    message: `This lesson reads at grade ${grade.toFixed(1)} (Flesch-Kincaid); the course asks for ${wording.grade} at most.`,
    expected:
      `Shorter sentences and plainer words. ${hardest ? `Begin here: this paragraph is at grade ${readingGrade(hardest.text).toFixed(1)}.` : ''}`.trim(),
  });
}

function paragraphsIn(node: Nodes): Paragraph[] {
  if (node.type === 'paragraph') return [node];
  if (!('children' in node) || ['table', 'footnoteDefinition'].includes(node.type)) return [];
  if (node.type === 'containerDirective' && !prose.includes(node.name)) return [];
  return node.children.flatMap(paragraphsIn);
}
