import { moduleIri, objectiveIri } from '../../course/iri.js';
import { el } from '../../course/markup/element.js';
import type { Packaged } from '../manifest.js';
import { writeXml } from '../write-xml.js';

/**
 * `tincan.xml`: the module, which is launched, and its objectives, so that a report has words for them. Of all activities
 * only one may have a launch (RusticiSoftware/launch, lms_lrs.md, "Activity Definition"), so a package holds one module.
 */
export function tincan({ course, modules }: Packaged): string {
  const activities = modules
    .slice(0, 1)
    .flatMap(({ module, href }) => [
      el(
        'activity',
        { id: moduleIri(course, module.id), type: 'http://adlnet.gov/expapi/activities/module' },
        el('name', { lang: module.language }, module.title),
        el('description', { lang: module.language }, module.summary),
        el('launch', { lang: module.language }, href),
      ),
      ...module.objectives.map(({ id, text }) =>
        el(
          'activity',
          { id: objectiveIri(course, module.id, id), type: 'http://adlnet.gov/expapi/activities/objective' },
          el('name', { lang: module.language }, text),
          el('description', { lang: module.language }, text),
        ),
      ),
    ]);
  return writeXml(el('tincan', { xmlns: 'http://projecttincan.com/tincan.xsd' }, el('activities', {}, ...activities)));
}
