/**
 * `kapstone/embed`: `<kap-course>` and `<kap-module>`, which show a course that stands elsewhere in a page of one's own. Importing
 * it registers them.
 */
import '../embed.js';
export { KapCourse } from '../embed/kap-course.js';
export { KapModule } from '../embed/kap-module.js';
export { EmbedElement } from '../embed/embed-element.js';
export type { EmbedEvents } from '../embed/embed-element.js';
export type { ModuleProgress } from '../embed/progress.js';
