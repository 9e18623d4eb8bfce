import type { EmbeddedCourse } from '../course/embedded.js';
import { pathOf } from '../course/page-data.js';
import { nextStep } from '../record/status.js';
import type { Desk } from './desk.js';
import type { Source } from './opened-course.js';
import type { CoursePages } from './read-course.js';

/** Where a learner goes on in a module: path of the lesson, the assessment or the results. */
export async function firstPage(
  { pages }: EmbeddedCourse,
  { module = '' }: Source,
  files: CoursePages,
  desk: Desk,
): Promise<string> {
  const [first = ''] = pages.filter((page) => page.startsWith(`${module}/`));
  // What cannot be read is the page's to tell.
  const record = await desk.store.load(module).catch(() => undefined);
  const { bookmark } = record ?? {};
  const place = bookmark ? pathOf.lesson(module, bookmark.lesson) : first;
  const likely = pages.includes(place) ? place : first;
  const { data } = await files.read(likely);
  if (!record || !data || !('module' in data)) return likely;
  const step = nextStep(data.module, record);
  if (step.kind === 'lesson') return pathOf.lesson(module, step.lesson);
  return step.kind === 'assessment' ? pathOf.assessment(module) : pathOf.results(module);
}
