/** The keys that authors write. The messages say what is expected. */
import * as v from 'valibot';
import { idPattern } from '../../course/id.js';
import { clockUnits } from '../../course/scenario/scenario.js';
import { vitalNames } from '../../course/scenario/vitals.js';
import { AssessmentFileSchema } from './assessment-file.js';
import { isDay } from './dates.js';
import { imprintKeys } from './imprint-keys.js';
import { ThemeSchema } from '../theme/theme-keys.js';
import { WordingSchema } from '../wording.js';

const words = (expected: string) => v.pipe(v.string(expected), v.trim(), v.nonEmpty(expected));
const id = v.pipe(v.string('an id, such as first-wave'), v.regex(idPattern));
const ids = v.array(id, 'a list of ids, such as [first, second]');
const day = v.pipe(v.string('a date, such as 2026-11-24'), v.check(isDay, 'a day that exists, such as 2026-11-24'));
const count = (expected: string) => v.pipe(v.number(expected), v.integer(expected), v.minValue(1, expected));
const share = (expected: string) => v.pipe(v.number(expected), v.minValue(0, expected), v.maxValue(1, expected));

const yes = v.boolean('true or false');

const iriWords = 'an address of your own that never changes, such as https://clinic.example/courses/kap';

export const CourseFileSchema = v.strictObject(
  {
    id,
    iri: v.exactOptional(
      v.pipe(
        v.string(iriWords),
        // https with a host, or a URN (RFC 8141, 2): nothing behind a question mark or a hash, which names made from it go after.
        v.regex(
          /^(https?:\/\/[a-z0-9.-]+(:\d+)?(\/[\w.~%-]+)*\/?|urn:[a-z0-9][a-z0-9-]{0,30}[a-z0-9]:[\w.~%:-]+)$/i,
          iriWords,
        ),
      ),
    ),
    title: words('a title, in words'),
    language: v.pipe(
      v.string('a language, such as en'),
      v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a language, such as en'),
    ),
    summary: words('one or two sentences'),
    acknowledgement: v.exactOptional(words('a few sentences, in words')),
    'crisis-lines': v.exactOptional(
      v.pipe(
        v.array(
          v.strictObject(
            { region: words('a country or a region'), text: words('whom to call there') },
            'region and text',
          ),
          'a list of lines, each with region and text',
        ),
        v.nonEmpty('one line at least'),
      ),
    ),
    modules: v.pipe(v.array(v.unknown(), 'a list of modules'), v.nonEmpty('one module at least')),
    wording: v.exactOptional(WordingSchema),
    theme: v.exactOptional(ThemeSchema),
    kinds: v.exactOptional(
      v.array(
        words('the path of a file, such as kinds/breath-count.js'),
        'a list of files, each with a kind of your own',
      ),
    ),
    ...imprintKeys,
  },
  'the keys of a course',
);

export const EntrySchema = v.strictObject(
  {
    id,
    title: v.exactOptional(words('a title, in words')),
    planned: v.exactOptional(v.boolean('true or false')),
    requires: v.exactOptional(ids),
  },
  'the name of a folder, or the keys id, title, planned and requires',
);

export const ModuleFileSchema = v.strictObject(
  {
    id,
    title: words('a title, in words'),
    edition: words('an edition in quotes, such as "1.0"'),
    summary: words('one or two sentences'),
    objectives: v.pipe(
      v.array(
        v.strictObject({ id, text: words('what the learner can do, with one verb') }, 'an id and a text'),
        'a list of objectives, each with an id and a text',
      ),
      v.nonEmpty('one objective at least'),
    ),
    authors: v.pipe(
      v.array(
        v.strictObject(
          {
            name: words('a name'),
            role: words('what this person did'),
            credentials: v.exactOptional(words('credentials, such as "MD"')),
          },
          'a name and a role',
        ),
        'a list of authors, each with a name and a role',
      ),
      v.nonEmpty('one author at least'),
    ),
    disclosures: words('what the authors have to disclose, or that there is nothing'),
    reviewed: day,
    'review-by': day,
    confidence: v.exactOptional(yes),
    assessment: v.exactOptional(AssessmentFileSchema),
  },
  'the keys of a module',
);
export type ModuleFile = v.InferOutput<typeof ModuleFileSchema>;

export const CompetenciesFileSchema = v.array(
  v.strictObject(
    {
      id,
      title: words('a name, in words'),
      text: words('what somebody with it does, in a sentence'),
      cite: v.exactOptional(v.array(words('a key of references.json'), 'a list of keys of references.json')),
      objectives: v.array(
        v.pipe(
          v.string('a module and an objective, such as history/classes'),
          v.regex(/^[^/\s]+\/[^/\s]+$/, 'a module and an objective, such as history/classes'),
        ),
        'a list of objectives, such as [history/classes]',
      ),
    },
    'id, title, text, cite and objectives',
  ),
  'a list of competencies',
);

export const LessonHeadSchema = v.strictObject(
  {
    id,
    title: words('a title, in words'),
    objectives: ids,
    minutes: count('minutes of reading and practice, such as 18'),
    'content-note': v.exactOptional(words('what the lesson speaks of')),
  },
  'the keys of a lesson',
);
export type LessonHead = v.InferOutput<typeof LessonHeadSchema>;

const reading = v.number('a number, such as 74');
const limit = v.exactOptional(
  v.strictObject(
    { low: v.exactOptional(reading), high: v.exactOptional(reading) },
    'low, high or both, such as { low: 94 }',
  ),
);
/** What attributes of scenes and decisions are called, so that no variable can be. */
const reserved: readonly string[] = [
  ...vitalNames,
  ...clockUnits,
  'id',
  'class',
  'end',
  'score',
  'critical',
  'objective',
].concat(['if', 'and', 'or', 'not']);

export const ScenarioHeadSchema = v.strictObject(
  {
    id,
    title: words('a title, in words'),
    objectives: ids,
    minutes: count('minutes that a learner takes, such as 20'),
    'content-note': v.exactOptional(words('what the case speaks of')),
    start: id,
    clock: v.exactOptional(
      v.strictObject(
        {
          unit: v.exactOptional(v.picklist(clockUnits, 'minutes or days')),
          start: v.exactOptional(v.pipe(v.number('a number, such as -20'), v.integer('a whole number, such as -20'))),
          zero: v.exactOptional(words('the moment that is 0, such as the dose')),
        },
        'unit, start and zero',
      ),
    ),
    monitor: v.exactOptional(
      v.strictObject(
        { hr: reading, systolic: reading, diastolic: reading, spo2: reading, rr: v.exactOptional(reading) },
        'hr, systolic, diastolic, spo2 and, if it is counted, rr',
      ),
    ),
    limits: v.exactOptional(
      v.strictObject({ hr: limit, systolic: limit, diastolic: limit, spo2: limit, rr: limit }, 'limits by reading'),
    ),
    variables: v.exactOptional(
      v.record(
        v.pipe(
          id,
          v.check((name) => !reserved.includes(name), 'a name that means nothing else, such as trust'),
        ),
        v.number('a number to begin with, such as 2'),
        'names, each with a number, such as { trust: 2 }',
      ),
    ),
    pass: v.exactOptional(share('the share of the points that passes, from 0 to 1, such as 0.75')),
    feedback: v.exactOptional(v.picklist(['now', 'end'], 'now or end')),
    critical: v.exactOptional(
      v.record(id, words('the error in a sentence'), 'names of critical errors, each with a sentence'),
    ),
  },
  'the keys of a scenario',
);
export type ScenarioHead = v.InferOutput<typeof ScenarioHeadSchema>;
