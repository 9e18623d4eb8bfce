/**
 * SCORM 1.2 as Moodle has it, and as strictly: what the standard does not allow is refused, by its error code. Written from the standard (RTE
 * 3.3 and 3.4) and from what Moodle 5.1 was seen to do, not from the code under test.
 */
import type { ApiObject } from '../../lms/scorm/find-api.js';
import type { MoodleServer } from './moodle-server.js';
import { MoodleSession } from './moodle-session.js';

const id = /^[\w-]{1,255}$/;
const decimal = /^-?\d+(\.\d+)?$/;
const clock = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
const span = /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/;
const oneLine = (most: number) => new RegExp(`^.{0,${most}}$`, 'u');
const writable: readonly [element: RegExp, value: RegExp][] = [
  [/^cmi\.core\.lesson_status$/, /^(passed|completed|failed|incomplete|browsed)$/],
  [/^cmi\.core\.lesson_location$/, oneLine(255)],
  [/^cmi\.core\.exit$/, /^(time-out|suspend|logout|)$/],
  [/^cmi\.core\.session_time$/, span],
  [/^cmi\.core\.score\.(raw|min|max)$/, decimal],
  [/^cmi\.suspend_data$/, /^[\x20-\x7e]{0,4096}$/],
  [/^cmi\.objectives\.\d+\.id$/, id],
  [/^cmi\.objectives\.\d+\.score\.(raw|min|max)$/, decimal],
  [/^cmi\.objectives\.\d+\.status$/, /^(passed|completed|failed|incomplete|browsed|not attempted)$/],
  [/^cmi\.interactions\.\d+\.id$/, id],
  [/^cmi\.interactions\.\d+\.objectives\.\d+\.id$/, id],
  [/^cmi\.interactions\.\d+\.time$/, clock],
  [/^cmi\.interactions\.\d+\.type$/, /^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/],
  [/^cmi\.interactions\.\d+\.correct_responses\.\d+\.pattern$/, oneLine(255)],
  [/^cmi\.interactions\.\d+\.weighting$/, decimal],
  [/^cmi\.interactions\.\d+\.student_response$/, oneLine(255)],
  [/^cmi\.interactions\.\d+\.result$/, /^(correct|wrong|unanticipated|neutral|-?\d+(\.\d+)?)$/],
  [/^cmi\.interactions\.\d+\.latency$/, span],
];
const children: Readonly<Record<string, string>> = {
  'cmi.core':
    'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time',
  'cmi.core.score': 'raw,min,max',
  'cmi.student_data': 'mastery_score,max_time_allowed,time_limit_action',
  'cmi.student_preference': 'audio,language,speed,text',
  'cmi.objectives': 'id,score,status',
  'cmi.interactions': 'id,objectives,time,type,correct_responses,weighting,student_response,result,latency',
};
const optional = /^cmi\.(interactions|objectives)\./;
const writeOnly = /^cmi\.(core\.(exit|session_time)|interactions\.\d+\.)/;

/** One session: the object that a page of the LMS offers as `API`. */
export class MoodleScorm12 extends MoodleSession {
  /** Elements that an LMS without optional parts has not. */
  isBare = false;

  constructor(server: MoodleServer) {
    super(server);
    for (const [element, value] of server.elements) this.values.set(element, value);
    this.values.set('cmi.core.exit', '');
    this.values.set('cmi.core.session_time', '00:00:00');
    if (!this.values.has('cmi.core.lesson_status')) this.values.set('cmi.core.lesson_status', 'not attempted');
    this.begin();
  }

  get api(): ApiObject {
    return {
      LMSInitialize: (word) => this.run('LMSInitialize', '', () => this.#initialize(word)),
      LMSFinish: (word) => this.run('LMSFinish', '', () => this.#finish(word)),
      LMSGetValue: (element) => this.run('LMSGetValue', element, () => this.#get(element)),
      LMSSetValue: (element, value) => this.run('LMSSetValue', element, () => this.#set(element, value), value),
      LMSCommit: (word) => this.run('LMSCommit', '', () => this.#commit(word)),
      LMSGetLastError: () => String(this.error),
    };
  }

  #initialize(word: string | undefined): string {
    if (word !== '') return this.fail(201);
    if (this.state === 'running') return this.fail(101);
    this.state = 'running';
    return 'true';
  }

  #get(element: string): string {
    if (this.state !== 'running') return this.fail(301, '');
    if (this.isBare && optional.test(element)) return this.fail(401, '');
    if (element.endsWith('._children')) return children[element.slice(0, -'._children'.length)] ?? this.fail(202, '');
    const [, list] = /^cmi\.(interactions|objectives)\._count$/.exec(element) ?? [];
    if (list) return String(this.count(list));
    if (writeOnly.test(element)) return this.fail(404, '');
    const fixed: Readonly<Record<string, string>> = {
      'cmi.core.student_id': this.server.learner.id,
      'cmi.core.student_name': this.server.learner.name,
      'cmi.core.lesson_mode': this.server.mode,
      'cmi.core.credit': this.credit,
      'cmi.core.entry': this.entry,
      'cmi.student_data.mastery_score': this.server.mastery ?? '',
      'cmi.student_preference.language': this.server.language,
      'cmi.student_preference.audio': '-1',
      'cmi.student_preference.text': '1',
    };
    const known = fixed[element] ?? this.values.get(element);
    if (known !== undefined) return known;
    return writable.some(([pattern]) => pattern.test(element)) ? '' : this.fail(401, '');
  }

  #set(element: string, value: string): string {
    if (this.state !== 'running') return this.fail(301);
    if (this.isBare && optional.test(element)) return this.fail(401);
    const [, format] = writable.find(([pattern]) => pattern.test(element)) ?? [];
    if (!format) return this.fail(/_children|_count/.test(element) ? 402 : element.startsWith('cmi.core') ? 403 : 401);
    if (!format.test(value)) return this.fail(405);
    const [, list = '', index] = /^cmi\.(interactions|objectives)\.(\d+)\./.exec(element) ?? [];
    // A place behind the next one would leave a hole.
    if (index !== undefined && Number(index) > this.count(list)) return this.fail(201);
    this.values.set(element, value);
    return 'true';
  }

  #commit(word: string | undefined): string {
    if (word !== '') return this.fail(201);
    if (this.state !== 'running') return this.fail(301);
    return this.send();
  }

  #finish(word: string | undefined): string {
    if (word !== '') return this.fail(201);
    if (this.state !== 'running') return this.fail(301);
    const status = this.values.get('cmi.core.lesson_status');
    const raw = this.values.get('cmi.core.score.raw');
    if (status === 'not attempted') this.values.set('cmi.core.lesson_status', 'completed');
    if (this.server.mode === 'normal' && this.server.mastery !== undefined && raw !== undefined)
      this.values.set('cmi.core.lesson_status', Number(raw) >= Number(this.server.mastery) ? 'passed' : 'failed');
    this.state = 'finished';
    return this.send();
  }
}
