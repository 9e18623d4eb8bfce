import { standardQuestions, type EvaluationQuestion } from '../../course/evaluation.js';
import { checkShape } from './check-shape.js';
import type { Report } from '../diagnostics/diagnostic.js';
import { QuestionsSchema } from './imprint-keys.js';
import type { YamlSource } from '../sources/yaml-source.js';

/** The key `evaluation` of course.yaml: false, or what the course asks besides the standard questions. */
export function readEvaluation(yaml: YamlSource, report: Report): false | EvaluationQuestion[] | undefined {
  const path = ['evaluation'];
  if ((yaml.value as { evaluation?: unknown }).evaluation === false) return false;
  const questions = checkShape(QuestionsSchema, yaml, report, path);
  const taken = new Set(standardQuestions.map(({ id }) => id));
  return questions?.filter(({ id }, index) => {
    const isNew = !taken.has(id);
    taken.add(id);
    if (isNew) return true;
    report('duplicate-question', yaml.place([...path, index, 'id']), {
      message: `There is another question "${id}", here or among those that every evaluation asks.`,
      expected: 'An id of its own.',
    });
    return false;
  });
}
