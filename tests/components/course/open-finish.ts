/** The page after the end, opened when all modules are completed, and what is done on it. */
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/course/kap-attestation.js';
import '../../../components/course/kap-certificate.js';
import '../../../components/course/kap-completion.js';
import '../../../components/course/kap-evaluation.js';
import type { Imprint } from '../../../src/course/imprint.js';
import { evaluationForm, unanswered } from '../../../src/course/evaluation.js';
import { outlineOf } from '../../../src/course/module.js';
import type { CourseEntry } from '../../../src/record/course-record.js';
import { memoryCourse } from '../../../src/storage/memory-course.js';
import { choice, set } from '../../helpers/items.js';
import { answered } from '../../record/course-samples.js';
import type { Entry } from '../../../src/record/record.js';
import { attempted, chosen, finished, openPage, passed, recordOf, type Opening } from '../player/open-page.js';
import { smallCourse, smallModule } from '../../helpers/small-course.js';

export const completed = recordOf(
  attempted(choice, chosen('b')),
  attempted(set.items[0]!, chosen('b')),
  attempted(set.items[1]!, chosen('b')),
  finished('words'),
  finished('wave'),
  passed,
);

export const fields = unanswered(
  evaluationForm({
    ...smallCourse(),
    modules: [{ id: 'history', title: '', requires: [], outline: outlineOf(smallModule()) }],
  })!,
  {},
);
export const allAnswered: CourseEntry[] = fields.map((field) => answered(field, field === 'minutes' ? '300' : 4, 1));

/** Passed by an LMS's mark, with half of the points. */
export const passedBy = (pass: number, coursePass: number): Entry => {
  if (passed.type !== 'sitting.changed' || !passed.sitting.result) throw new Error('It is a result.');
  const rules = { pass, coursePass, critical: [], feedback: 'end' as const };
  return { ...passed, sitting: { ...passed.sitting, result: { ...passed.sitting.result, score: 0.5, rules } } };
};

export async function open({ imprint = {}, ...opening }: Opening & { imprint?: Imprint } = {}) {
  const courseStore = opening.courseStore ?? memoryCourse();
  const page = await openPage('finish.html', {
    course: { ...smallCourse(), ...imprint },
    record: completed,
    ...opening,
    courseStore,
  });
  const { player } = page;
  const evaluation = player.querySelector('kap-evaluation')!;
  const attestation = player.querySelector('kap-attestation')!;
  const certificate = player.querySelector('kap-certificate')!;
  const type = async (field: HTMLInputElement | HTMLTextAreaElement, words: string) => {
    field.focus();
    field.select();
    await sendKeys({ type: words });
  };
  const control = (place: Element, name: string) => place.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
  return { ...page, courseStore, evaluation, attestation, certificate, type, control };
}

/** Runs `act` and gives the file that it hands out. */
export async function fileOf(act: () => void): Promise<{ name: string; content: Record<string, unknown> }> {
  const link = await new Promise<HTMLAnchorElement>((resolve) => {
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      HTMLAnchorElement.prototype.click = click;
      resolve(this);
    };
    act();
  });
  const response = await fetch(link.href);
  return { name: link.download, content: (await response.json()) as Record<string, unknown> };
}
