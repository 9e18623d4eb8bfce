import { certainties, type Certainty, type Stepper } from '../../course/blocks/stepper.js';
import { Attributes } from '../markdown/attributes.js';
import { inlinesOf } from '../markdown/inlines-of.js';
import { didYouMean } from '../diagnostics/nearest.js';
import type { Page } from '../page.js';
import { bodyOf, type ContainerDirective } from '../markdown/parse-markdown.js';
import { plainText } from '../../course/plain-text.js';
import { proseOf } from '../markdown/prose-of.js';
import { blockId } from './block-id.js';
import { splitFacts, type Fact } from './facts.js';
import { pictureOf, splitPicture } from './picture.js';
import { sectionsOf, type Section } from './sections.js';
import { reportStray } from './stray-text.js';

type Step = Stepper['steps'][number];

/** Headings with what follows them: a picture first, facts, text. */
export function readStepper(node: ContainerDirective, page: Page): Stepper | undefined {
  const attributes = new Attributes(node, page.source, page.report, ['id']);
  const id = blockId(attributes, page);
  const { before, sections } = sectionsOf(bodyOf(node));
  reportStray(before, 'Each step begins with a heading: "### …".', page);
  if (sections.length < 2) {
    page.report('too-few-steps', attributes.namePlace, {
      message: `This stepper has ${sections.length === 0 ? 'no steps' : 'one step only'}.`,
      expected: 'Two steps at least, each with a heading: "### …".',
    });
  }
  const steps = sections.map((section) => readStep(section, page));
  return id && steps.length > 0 ? { kind: 'stepper', id: id.id, steps } : undefined;
}

function readStep({ heading, rest: [first, ...others] }: Section, page: Page): Step {
  const title = inlinesOf(heading.children, page);
  const begins = splitPicture(first);
  const picture = begins && pictureOf(begins.image, page);
  // Words may follow the picture without an empty line between them.
  const body = begins ? [begins.following, ...others] : first ? [first, ...others] : [];
  const { facts, rest } = splitFacts(body, page);
  const known = (label: string) => facts.find((fact) => fact.label.toLowerCase() === label);
  const [species, certain] = [known('species'), known('certainty')];
  const certainty = certain && readCertainty(certain, page);
  return {
    title,
    ...(picture && { picture }),
    species: species ? [...new Set(plainText(species.content).split(',').map(trimmed).filter(Boolean))] : [],
    ...(certainty && { certainty }),
    facts: facts
      .filter((fact) => fact !== species && fact !== certain)
      .map(({ label, content }) => ({ label, content })),
    nodes: proseOf(rest, page),
  };
}

function readCertainty({ content, line }: Fact, { report, source }: Page): Certainty | undefined {
  const words = plainText(content).trim();
  const certainty = certainties.find((name) => name === words.toLowerCase());
  if (!certainty) {
    report('unknown-certainty', source.placeOf(line), {
      message: `"${words}" is not a degree of certainty.`,
      expected: `Degrees: ${certainties.join(', ')}.`,
      mend: didYouMean(words.toLowerCase(), certainties),
    });
  }
  return certainty;
}

function trimmed(text: string): string {
  return text.trim();
}
