/**
 * The composition root of a course in somebody else's page: `<kap-course>` and `<kap-module>`. It is small; the player comes
 * when one of them stands in the page. Who loads it twice, from wherever, has the elements of the first.
 */
import { KapCourse } from './embed/kap-course.js';
import { KapModule } from './embed/kap-module.js';

export type { EmbedElement, EmbedEvents } from './embed/embed-element.js';
export type { ModuleProgress } from './embed/progress.js';

for (const [tag, element] of [
  ['kap-course', KapCourse],
  ['kap-module', KapModule],
] as const)
  if (!customElements.get(tag)) customElements.define(tag, element);

declare global {
  interface HTMLElementTagNameMap {
    'kap-course': KapCourse;
    'kap-module': KapModule;
  }
}
