import type { Course } from '../course.js';
import { evaluationForm } from '../evaluation.js';
import { el, type Markup } from './element.js';

/** What stands over the form; nothing where the course has none. */
export function evaluationIntro(course: Course): Markup[] {
  const form = evaluationForm(course);
  if (!form) return [];
  const ratings = form.modules.reduce((sum, { objectives }) => sum + objectives.length, 0);
  return [
    el(
      'p',
      {},
      `What you think of the course: ${ratings} objectives to rate from 1 to 5, and ${form.questions.length} questions. ` +
        'What you enter is kept as you go. It stays on this device until you download it and hand it on yourself.',
    ),
  ];
}
