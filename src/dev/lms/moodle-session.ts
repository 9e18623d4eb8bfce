import type { ApiObject } from '../../lms/scorm/find-api.js';
import type { MoodleServer } from './moodle-server.js';

/** What both SCORMs have in common at Moodle: that calls are answered with a code, and what is sent to the server, and when. */
export abstract class MoodleSession {
  /** Each call with its answer and code, in their order. */
  readonly calls: string[] = [];
  /** Codes other than 0, with what they were of. What is only asked for may be missing. */
  readonly errors: string[] = [];
  /** A code that a function answers with, by its name, and by the element behind a blank. */
  readonly forced = new Map<string, number>();
  protected state: 'new' | 'running' | 'finished' = 'new';
  protected error = 0;
  protected readonly values = new Map<string, string>();
  /** As far as it was sent, whether or not that arrived. */
  #sent = new Map<string, string>();

  constructor(protected readonly server: MoodleServer) {}

  /** What a page of the LMS offers to a module. */
  abstract get api(): ApiObject;

  /** What the session begins with stands in `values`, and need not be sent. */
  protected begin(): void {
    this.#sent = new Map(this.values);
  }

  protected run(name: string, element: string, answerOf: () => string, value?: string): string {
    const isAsking = name.endsWith('GetValue');
    const forced = this.forced.get(name) ?? this.forced.get(`${name} ${element}`);
    this.error = forced ?? 0;
    const answer = forced === undefined ? answerOf() : isAsking ? '' : 'false';
    this.calls.push([name, element, value].filter(Boolean).join(' '));
    if (this.error !== 0 && !isAsking) this.errors.push(`${this.error} ${name} ${element} ${value ?? ''}`.trim());
    return answer;
  }

  protected fail(code: number, answer = 'false'): string {
    this.error = code;
    return answer;
  }

  /** Moodle knows that somebody comes back by how they left. */
  protected get entry(): 'resume' | 'ab-initio' | '' {
    const { elements } = this.server;
    if ([elements.get('cmi.core.exit'), elements.get('cmi.exit')].includes('suspend')) return 'resume';
    return elements.size > 0 ? '' : 'ab-initio';
  }

  protected get credit(): 'credit' | 'no-credit' {
    return this.server.mode === 'normal' ? 'credit' : 'no-credit';
  }

  /** Only what has changed since it was last sent. */
  protected send(): string {
    if (this.server.isExpired) return this.fail(101);
    const changed = [...this.values].filter(([element, value]) => this.#sent.get(element) !== value);
    if (!this.server.isOffline) for (const [element, value] of changed) this.server.elements.set(element, value);
    this.#sent = new Map(this.values);
    return 'true';
  }

  /** How many there are in a list. */
  protected count(list: string): number {
    const own = new RegExp(`^cmi\\.${list}\\.(\\d+)\\.`);
    const indices = [...this.values.keys()].flatMap((element) => own.exec(element)?.[1] ?? []);
    return indices.length === 0 ? 0 : Math.max(...indices.map(Number)) + 1;
  }
}
