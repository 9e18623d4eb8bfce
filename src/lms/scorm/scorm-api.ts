import type { ApiObject } from './find-api.js';

/** What came of a call: the error of `GetLastError`, 0 where there was none. */
export interface Answer {
  value: string;
  error: number;
}

/** What the functions of a version are called. */
export interface FunctionNames {
  initialize: string;
  terminate: string;
  get: string;
  set: string;
  commit: string;
  lastError: string;
}

/** General failure in both versions (SCORM 1.2 RTE 3.3.7, 101; 2004 4th Ed. RTE 3.1.7, 101). */
export const generalError = 101;

/**
 * The API of an LMS as the standard has it. LMSs answer with booleans and numbers as well as with strings, throw, and say `false` to
 * what they did: of a value that was set, the error code alone tells.
 */
export class ScormApi {
  constructor(
    private readonly api: ApiObject,
    private readonly names: FunctionNames,
  ) {}

  initialize(): Answer {
    return this.#done(this.names.initialize);
  }

  terminate(): Answer {
    return this.#done(this.names.terminate);
  }

  commit(): Answer {
    return this.#done(this.names.commit);
  }

  /** An empty text where the LMS has none. */
  get(element: string): string {
    return this.#call(this.names.get, element).value;
  }

  set(element: string, value: string): Answer {
    return this.#call(this.names.set, element, value);
  }

  /** Of a function that does something: what does not say that it did, did not. */
  #done(name: string): Answer {
    const answer = this.#call(name, '');
    const isDone = ['true', '1'].includes(answer.value.toLowerCase());
    return isDone || answer.error !== 0
      ? { ...answer, error: isDone ? 0 : answer.error }
      : { ...answer, error: generalError };
  }

  #call(name: string, ...words: string[]): Answer {
    try {
      const value: unknown = this.api[name]?.(...words);
      return { value: textOf(value), error: this.#lastError() };
    } catch {
      return { value: '', error: generalError };
    }
  }

  #lastError(): number {
    return Number(textOf(this.api[this.names.lastError]?.())) || 0;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
