import { courseIri, moduleIri, objectiveIri, packageIri } from '../../course/iri.js';
import { el } from '../../course/markup/element.js';
import { packageTitle, type Packaged } from '../manifest.js';
import { passMark, saysPassed } from '../pass-mark.js';
import { writeXml } from '../write-xml.js';

const moveOn = { both: 'CompletedAndPassed', completion: 'Completed', score: 'Passed' } as const;

/** `cmi5.xml`: the course, its objectives, and each module as an assignable unit (cmi5 13.1). */
export function courseStructure(packaged: Packaged): string {
  const { course, modules, isSingle, status } = packaged;
  const [only] = modules;
  const words = (tag: string, text: string, lang = course.language) => el(tag, {}, el('langstring', { lang }, text));
  return writeXml(
    el(
      'courseStructure',
      { xmlns: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd' },
      el(
        'course',
        // An LMS may take a second package of the same course id for a new edition of the first: a module on its own is a course of its own.
        { id: isSingle && only ? packageIri(course, only.module.id) : courseIri(course) },
        words('title', packageTitle(packaged)),
        words('description', isSingle && only ? only.module.summary : course.summary),
      ),
      el(
        'objectives',
        {},
        ...modules.flatMap(({ module }) =>
          module.objectives.map(({ id, text }) =>
            el(
              'objective',
              { id: objectiveIri(course, module.id, id) },
              words('title', text, module.language),
              words('description', text, module.language),
            ),
          ),
        ),
      ),
      ...modules.map(({ module, href }) => {
        const mark = passMark(module, status);
        return el(
          'au',
          {
            id: moduleIri(course, module.id),
            // 13.1.4: the default would be NotApplicable, which is satisfied before anybody has begun.
            moveOn: saysPassed(module, status) ? moveOn[status] : 'Completed',
            masteryScore: mark,
            launchMethod: 'AnyWindow',
            activityType: 'http://adlnet.gov/expapi/activities/module',
          },
          words('title', module.title, module.language),
          words('description', module.summary, module.language),
          el(
            'objectives',
            {},
            ...module.objectives.map(({ id }) => el('objective', { idref: objectiveIri(course, module.id, id) })),
          ),
          el('url', {}, href),
        );
      }),
    ),
  );
}
