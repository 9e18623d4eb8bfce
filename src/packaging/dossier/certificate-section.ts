import { certificateFields, certificateTitle, nameWith } from '../../course/certificate.js';
import { el } from '../../course/markup/element.js';
import { outlineOf } from '../../course/module.js';
import { courseOf } from '../pages/site-pages.js';
import { factList, type DossierSection, type DossierSource } from './dossier-section.js';

/** The certificate as a learner who does not exist would get it. */
export function certificateSection({ course, modules, date }: DossierSource): DossierSection {
  const authors = modules.flatMap((module) =>
    module.authors.map(({ name, credentials }) => nameWith(name, credentials)),
  );
  const fields = certificateFields({
    course: courseOf(course),
    modules: modules.map((module) => ({
      outline: outlineOf(module),
      ...(module.assessment && { score: module.assessment.pass, pass: module.assessment.pass }),
    })),
    authors: [...new Set(authors)],
    learner: { name: 'Sample Learner', licence: 'Sample licence 0000', state: 'Sample state' },
    evaluated: course.evaluation !== false,
    attested: course.attestation !== false,
    completed: `${date}T12:00:00Z`,
    issued: `${date}T12:00:00Z`,
    id: 'SAMPLE',
  });
  return {
    id: 'certificate',
    title: 'Sample certificate',
    content: [
      el(
        'div',
        { class: 'certificate' },
        el('p', { class: 'certificate-mark' }, 'Sample. Not valid.'),
        el('p', { class: 'certificate-title' }, certificateTitle),
        factList(
          fields.map(
            ({ label, value }) =>
              [label, ...value.flatMap((line, index) => (index > 0 ? [el('br'), line] : [line]))] as const,
          ),
        ),
      ),
    ],
  };
}
