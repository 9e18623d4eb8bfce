import { el } from '../../course/markup/element.js';
import { disclosures } from '../pages/disclosures.js';
import { courseOf } from '../pages/site-pages.js';
import { partHead, type DossierSection, type DossierSource } from './dossier-section.js';
import { onPaper } from './on-paper.js';

/** What every learner is shown before the first lesson, word for word. */
export function disclosureSection({ course, modules }: DossierSource): DossierSection {
  return {
    id: 'disclosure',
    title: 'What learners read before the first lesson',
    content: [
      el('p', {}, 'This is the text of the page “Before you start”. A certificate asks for its having been read.'),
      ...disclosures(courseOf(course), modules).flatMap(([, title, content]) => [
        partHead(title),
        ...onPaper(content, () => undefined),
      ]),
    ],
  };
}
