/**
 * SCORM 2004 as Moodle has it, and as strictly. Written from the standard (4th Ed. RTE 3.1.7 and 4.2) and from what Moodle 5.1 was seen to
 * do, not from the code under test.
 */
import type { ApiObject } from '../../lms/scorm/find-api.js';
import type { MoodleServer } from './moodle-server.js';
import { MoodleSession } from './moodle-session.js';

const shortId = '[\\w.]{1,250}';
const list = (part: string, most = 36) => `${part}(\\[,\\]${part}){0,${most - 1}}`;
const real = /^-?\d{1,10}(\.\d{1,7})?$/;
const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,2}Z?)?$/;
const duration = /^PT(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/;
const longId = /^[^\s[\]]{1,4000}$/;
const measure = (from: number) => (value: string) =>
  !real.test(value) ? 406 : Number(value) < from || Number(value) > 1 ? 407 : 0;
const like = (pattern: RegExp) => (value: string) => (pattern.test(value) ? 0 : 406);

const writable: readonly [element: RegExp, codeFor: (value: string) => number][] = [
  [/^cmi\.completion_status$/, like(/^(completed|incomplete|not attempted|unknown)$/)],
  [/^cmi\.success_status$/, like(/^(passed|failed|unknown)$/)],
  [/^cmi\.score\.scaled$/, measure(-1)],
  [/^cmi\.score\.(raw|min|max)$/, like(real)],
  [/^cmi\.progress_measure$/, measure(0)],
  [/^cmi\.location$/, like(/^.{0,1000}$/u)],
  [/^cmi\.suspend_data$/, like(/^[\x20-\x7e]{0,64000}$/)],
  [/^cmi\.exit$/, like(/^(time-out|suspend|logout|normal|)$/)],
  [/^cmi\.session_time$/, like(duration)],
  [/^adl\.nav\.request$/, like(/^(exitAll|suspendAll|_none_)$/)],
  [/^cmi\.objectives\.\d+\.id$/, like(longId)],
  [/^cmi\.objectives\.\d+\.success_status$/, like(/^(passed|failed|unknown)$/)],
  [/^cmi\.objectives\.\d+\.score\.scaled$/, measure(-1)],
  [/^cmi\.interactions\.\d+\.id$/, like(longId)],
  [
    /^cmi\.interactions\.\d+\.type$/,
    like(/^(true-false|choice|fill-in|long-fill-in|matching|performance|sequencing|likert|numeric|other)$/),
  ],
  [/^cmi\.interactions\.\d+\.objectives\.\d+\.id$/, like(longId)],
  [/^cmi\.interactions\.\d+\.timestamp$/, like(timestamp)],
  [/^cmi\.interactions\.\d+\.weighting$/, like(real)],
  [/^cmi\.interactions\.\d+\.correct_responses\.\d+\.pattern$/, like(new RegExp(`^${list(shortId)}$`))],
  [/^cmi\.interactions\.\d+\.learner_response$/, like(new RegExp(`^${list(shortId)}$`))],
  [/^cmi\.interactions\.\d+\.result$/, like(/^(correct|incorrect|unanticipated|neutral|-?\d+(\.\d{1,7})?)$/)],
  [/^cmi\.interactions\.\d+\.latency$/, like(duration)],
  [/^cmi\.interactions\.\d+\.description$/, like(/^.{1,250}$/u)],
];
/** Needs the type of its interaction. */
const typed = /^(cmi\.interactions\.\d+)\.(correct_responses\.\d+\.pattern|learner_response)$/;

/** One session: the object that a page of the LMS offers as `API_1484_11`. */
export class MoodleScorm2004 extends MoodleSession {
  /** @param objectives ids that the manifest gives, the primary one first */
  constructor(server: MoodleServer, objectives: readonly string[]) {
    super(server);
    objectives.forEach((id, index) => this.values.set(`cmi.objectives.${index}.id`, id));
    for (const [element, value] of server.elements) this.values.set(element, value);
    for (const element of ['cmi.exit', 'cmi.session_time', 'adl.nav.request']) this.values.delete(element);
    this.begin();
  }

  get api(): ApiObject {
    return {
      Initialize: (word) => this.run('Initialize', '', () => this.#initialize(word)),
      Terminate: (word) => this.run('Terminate', '', () => this.#terminate(word)),
      GetValue: (element) => this.run('GetValue', element, () => this.#get(element)),
      SetValue: (element, value) => this.run('SetValue', element, () => this.#set(element, value), value),
      Commit: (word) => this.run('Commit', '', () => this.#commit(word)),
      GetLastError: () => String(this.error),
    };
  }

  #initialize(word: string | undefined): string {
    if (word !== '') return this.fail(201);
    if (this.state !== 'new') return this.fail(this.state === 'running' ? 103 : 104);
    this.state = 'running';
    return 'true';
  }

  #get(element: string): string {
    if (this.state !== 'running') return this.fail(this.state === 'new' ? 122 : 123, '');
    const [, branch] = /^cmi\.(objectives|interactions)\._count$/.exec(element) ?? [];
    if (branch) return String(this.count(branch));
    if (/^cmi\.(exit|session_time)$/.test(element)) return this.fail(405, '');
    const fixed: Readonly<Record<string, string>> = {
      'cmi.learner_id': this.server.learner.id,
      'cmi.learner_name': this.server.learner.name,
      'cmi.mode': this.server.mode,
      'cmi.credit': this.credit,
      'cmi.entry': this.entry,
      'cmi.scaled_passing_score': this.server.mastery ?? '',
      'cmi.learner_preference.language': this.server.language,
      'cmi.learner_preference.audio_level': '0',
      'cmi.learner_preference.audio_captioning': '1',
      'cmi.completion_status': this.values.get('cmi.completion_status') ?? 'unknown',
      'cmi.success_status': this.values.get('cmi.success_status') ?? 'unknown',
    };
    const known = fixed[element] ?? this.values.get(element);
    if (known !== undefined) return known;
    return this.fail(writable.some(([pattern]) => pattern.test(element)) ? 403 : 401, '');
  }

  #set(element: string, value: string): string {
    if (this.state !== 'running') return this.fail(this.state === 'new' ? 132 : 133);
    const [, codeFor] = writable.find(([pattern]) => pattern.test(element)) ?? [];
    if (!codeFor) return this.fail(/^cmi\.(mode|credit|entry|learner_)/.test(element) ? 404 : 401);
    const [, branch = '', index = ''] = /^cmi\.(objectives|interactions)\.(\d+)\./.exec(element) ?? [];
    if (branch && Number(index) > this.count(branch)) return this.fail(351);
    if (branch === 'objectives' && element.endsWith('.id') && (this.values.get(element) ?? value) !== value)
      return this.fail(351);
    const [, interaction] = typed.exec(element) ?? [];
    if (interaction && !this.values.has(`${interaction}.type`)) return this.fail(408);
    if (branch && !element.endsWith('.id') && !this.values.has(`cmi.${branch}.${index}.id`)) return this.fail(408);
    const code = codeFor(value);
    if (code !== 0) return this.fail(code);
    this.values.set(element, value);
    return 'true';
  }

  #commit(word: string | undefined): string {
    if (word !== '') return this.fail(201);
    if (this.state !== 'running') return this.fail(this.state === 'new' ? 142 : 143);
    return this.send();
  }

  #terminate(word: string | undefined): string {
    if (word !== '') return this.fail(201);
    if (this.state !== 'running') return this.fail(this.state === 'new' ? 112 : 113);
    const scaled = this.values.get('cmi.score.scaled');
    if (!this.values.has('cmi.completion_status')) this.values.set('cmi.completion_status', 'completed');
    if (this.server.mode === 'normal' && this.server.mastery !== undefined && scaled !== undefined)
      this.values.set('cmi.success_status', Number(scaled) >= Number(this.server.mastery) ? 'passed' : 'failed');
    this.state = 'finished';
    return this.send();
  }
}
