/** The keys of course.yaml that say who stands behind the course. The messages say what is expected. */
import * as v from 'valibot';
import { courseLevels } from '../../course/imprint.js';
import { idPattern } from '../../course/id.js';
import { questionKinds } from '../../course/evaluation.js';
import { isDay } from './dates.js';

const words = (expected: string) => v.pipe(v.string(expected), v.trim(), v.nonEmpty(expected));
const count = (expected: string) => v.pipe(v.number(expected), v.integer(expected), v.minValue(1, expected));
const day = v.exactOptional(
  v.pipe(v.string('a date, such as 2026-11-24'), v.check(isDay, 'a day that exists, such as 2026-11-24')),
);
const ends = 'what 1 and 5 mean, such as [too easy, too hard]';

const ProviderSchema = v.strictObject(
  {
    name: words('the name of the organisation'),
    address: v.exactOptional(words('a postal or web address')),
    email: v.exactOptional(words('an e-mail address')),
    statements: v.optional(
      v.array(
        v.strictObject(
          {
            body: words('the name of the body that approves'),
            text: words('the statement in the words of that body'),
            number: v.exactOptional(words('a number in quotes, such as "1234"')),
            hours: v.exactOptional(v.pipe(v.number('hours, such as 6'), v.gtValue(0, 'hours, such as 6'))),
            from: day,
            to: day,
          },
          'a body and a text',
        ),
        'a list of statements, each with a body and a text',
      ),
      [],
    ),
    administrator: v.exactOptional(
      v.strictObject(
        { name: words('a name'), credentials: v.exactOptional(words('credentials, such as "PhD"')) },
        'a name and, if there are any, credentials',
      ),
    ),
  },
  'the keys name, address, email, statements and administrator',
);

export const imprintKeys = {
  level: v.exactOptional(v.picklist(courseLevels, 'beginning, intermediate or advanced')),
  released: day,
  expires: day,
  funding: v.exactOptional(words('who paid for the course, in a sentence')),
  ai: v.exactOptional(words('how tools of artificial intelligence were used, in a sentence')),
  contact: v.exactOptional(words('where to write to, such as an e-mail address')),
  complaints: v.exactOptional(
    v.strictObject(
      {
        days: count('within how many days a complaint is answered, such as 14'),
        second: v.exactOptional(words('who looks at a complaint a second time')),
        refunds: v.exactOptional(words('when fees are paid back, in a sentence')),
      },
      'the keys days, second and refunds',
    ),
  ),
  'ethics-minutes': v.exactOptional(count('minutes, such as 60')),
  provider: v.exactOptional(ProviderSchema),
  evaluation: v.exactOptional(v.unknown()),
  attestation: v.exactOptional(v.literal(false, 'false; without this key the attestation is asked for')),
};

export const QuestionsSchema = v.array(
  v.pipe(
    v.strictObject(
      {
        id: v.pipe(v.string('an id, such as first-wave'), v.regex(idPattern)),
        kind: v.picklist(questionKinds, 'scale, yes-no, number or text'),
        text: words('the question'),
        ends: v.exactOptional(v.tuple([words(ends), words(ends)], ends)),
        none: v.exactOptional(words('what one says where the scale does not apply')),
      },
      'the keys id, kind and text, and for a scale ends and none',
    ),
    v.check(
      ({ kind, ends, none }) => kind === 'scale' || (ends === undefined && none === undefined),
      'ends and none only where the kind is scale',
    ),
  ),
  'false, or a list of questions, each with an id, a kind and a text',
);
