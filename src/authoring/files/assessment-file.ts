/** The rules of an assessment as authors write them, and as they are compiled. The messages say what is expected. */
import * as v from 'valibot';
import { FeedbackSchema, type AssessmentPolicy, type BlueprintLine } from '../../course/assessment-policy.js';
import { idPattern } from '../../course/id.js';

const yes = v.boolean('true or false');
const id = v.pipe(v.string('an id, such as first-wave'), v.regex(idPattern));
const count = (expected: string) => v.pipe(v.number(expected), v.integer(expected), v.minValue(1, expected));
const share = (expected: string) => v.pipe(v.number(expected), v.minValue(0, expected), v.maxValue(1, expected));
const difficulty = 'a difficulty from 1 to 5, such as 3, or a range, such as 3-5';
const duration = 'a time, such as 30 minutes, 24h or 2 days';

const DifficultySchema = v.pipe(
  v.union([v.string(), v.number()], difficulty),
  v.transform(String),
  v.regex(/^[1-5](-[1-5])?$/, difficulty),
  v.transform((text) => ({ from: Number(text[0]), to: Number(text.at(-1)) })),
  v.check(({ from, to }) => from <= to, 'the lower difficulty first, such as 3-5'),
);

const DurationSchema = v.pipe(
  v.string(duration),
  v.regex(/^[1-9]\d{0,4} ?(m|min|minutes?|h|hours?|d|days?)$/, duration),
  v.transform((text) => Number.parseInt(text, 10) * (milliseconds[text.replace(/[\d ]/g, '')[0] ?? ''] ?? 0)),
);

const milliseconds: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

export const AssessmentFileSchema = v.strictObject(
  {
    items: count('how many items are drawn, such as 12'),
    pass: share('a score from 0 to 1, such as 0.8'),
    'must-pass': v.optional(v.array(id, 'a list of ids, such as [first, second]'), []),
    blueprint: v.exactOptional(
      v.array(
        v.pipe(
          v.strictObject(
            {
              items: count('how many items, such as 2'),
              objective: v.exactOptional(id),
              difficulty: v.exactOptional(DifficultySchema),
            },
            'items, and an objective, a difficulty or both',
          ),
          v.check(
            ({ objective, difficulty }) => objective !== undefined || difficulty !== undefined,
            'items, and an objective, a difficulty or both',
          ),
        ),
        'a list of lines, such as {objective: classes, items: 2}',
      ),
    ),
    attempts: v.exactOptional(count('how many sittings are allowed, such as 3')),
    pause: v.exactOptional(DurationSchema),
    retake: v.exactOptional(v.picklist(['all', 'missed'], 'all or missed')),
    feedback: v.optional(v.picklist(FeedbackSchema.options, 'now, end or after-pass'), 'after-pass'),
    partial: v.exactOptional(yes),
    negative: v.exactOptional(share('what a wrong answer takes off, from 0 to 1, such as 0.25')),
    certainty: v.exactOptional(yes),
    confidence: v.exactOptional(yes),
    time: v.exactOptional(count('minutes, such as 30')),
    pretest: v.exactOptional(yes),
    shuffle: v.optional(yes, true),
  },
  'the keys of an assessment',
);

export function policyOf(file: v.InferOutput<typeof AssessmentFileSchema>): AssessmentPolicy {
  const { 'must-pass': mustPass, time, blueprint, ...rules } = file;
  return {
    ...rules,
    mustPass,
    ...(blueprint && { blueprint: blueprint satisfies BlueprintLine[] }),
    ...(time !== undefined && { minutes: time }),
  };
}
