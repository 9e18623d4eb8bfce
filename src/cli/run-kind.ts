import { types } from 'node:util';
import { createContext, Script, type Context } from 'node:vm';
import type { KindRunner, Run } from '../authoring/kinds/kind-runner.js';
import { placeInStack } from '../authoring/kinds/place-in-stack.js';
import { breachesOf } from '../contract/kind-contract.js';
import { BrokenCall } from '../course/kinds/broken-call.js';
import { messageOf } from '../course/kinds/compile-kind.js';

/** A kind goes by its arguments alone: neither clock nor chance is there while a course is compiled. */
const withoutChance = `
  Math.random = () => { throw new Error('there is no chance here: a kind does the same each time'); };
  Date = class extends Date {
    constructor(...when) {
      if (when.length === 0) throw new Error('there is no clock here: a kind does the same each time');
      super(...when);
    }
    static now() { throw new Error('there is no clock here: a kind does the same each time'); }
  };
`;

/** Seconds that the file of a kind, and each call of one of its functions, may take: a thousand times what it needs. */
const patience = 2;
const unended = `had not ended after ${patience} seconds`;

/** How deep what a kind gives may be nested. What contains itself is deeper. */
const deepest = 100;

/** Runs kinds for one compile. */
export interface CompileRunner extends KindRunner {
  /** Whether something was stopped: then what was compiled is not all that the same files may come to. */
  readonly hasStopped: boolean;
}

export function kindRunner(): CompileRunner {
  let hasStopped = false;
  const stopped = () => {
    hasStopped = true;
  };
  return {
    run: (script, file) => runKind(script, file, stopped),
    breachesOf,
    get hasStopped() {
      return hasStopped;
    },
  };
}

/**
 * Runs the script of a kind in a world of its own, which has the language and nothing else: no page, no files, no network. That
 * finds slips; it is no prison for code that means harm. What it gives is data of ours, and functions that call into that world.
 */
function runKind(script: string, file: string, stopped: () => void): Run {
  const world = new KindWorld(file, stopped);
  try {
    const said = world.call(() => {
      const value: unknown = new Script(`(${script})`, { filename: file, columnOffset: -1 }).runInContext(
        world.context,
      );
      return isKind(value) ? world.handOut(value) : plain(value);
    });
    return said ?? { failure: `it ${unended}.` };
  } catch (error) {
    return { failure: `it ${messageOf(error)}` };
  }
}

/** Where the code of one kind runs. Whatever of it runs, runs in `call`. */
class KindWorld {
  // Promises of this world are done with before a call is over, in its time.
  readonly context: Context = createContext({}, { microtaskMode: 'afterEvaluate' });
  readonly #door = Symbol.for('kapstone:call');
  readonly #enter = new Script('globalThis[Symbol.for("kapstone:call")]()');

  constructor(
    private readonly file: string,
    private readonly stopped: () => void,
  ) {
    new Script(withoutChance).runInContext(this.context);
  }

  /**
   * Does work that runs code of the kind, and gives what came of it; undefined where that was stopped.
   * @throws {BrokenCall} that the work throws.
   */
  call(work: () => unknown): Run | undefined {
    let said: Run | BrokenCall | undefined;
    // What is thrown is code of the kind as well, until it is words.
    const worked = () => {
      try {
        said = { value: work() };
      } catch (error) {
        said = error instanceof BrokenCall ? error : { failure: messageOf(error), ...placeInStack(error, this.file) };
      }
    };
    try {
      Object.assign(this.context, { [this.#door]: worked });
      this.#enter.runInContext(this.context, { timeout: patience * 1000 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
      this.stopped();
      return undefined;
    }
    if (said instanceof BrokenCall) throw said;
    return said;
  }

  /** The parts of a kind, also those that it inherits: its data as our own, each of its functions as a call. */
  handOut(kind: object): object {
    const parts = {};
    for (let at: object | null = kind; at; at = Object.getPrototypeOf(at) as object | null) {
      // What every object has.
      if (at !== kind && Object.getPrototypeOf(at) === null) break;
      for (const name of Object.getOwnPropertyNames(at)) {
        if (name === 'constructor' || Object.hasOwn(parts, name)) continue;
        const part: unknown = Reflect.get(at, name, kind);
        const value = typeof part === 'function' ? this.#callOf(part as Callable, kind) : plain(part);
        Object.defineProperty(parts, name, { value, enumerable: Object.prototype.propertyIsEnumerable.call(at, name) });
      }
    }
    return parts;
  }

  /** Once it was stopped it is not called again: a course may have a thousand blocks of the kind. */
  #callOf(part: Callable, kind: object): Callable {
    let isStopped = false;
    return (...given) => {
      if (isStopped) throw new BrokenCall(`is not called again: for another block it ${unended}.`);
      const said = this.call(() => plain(Reflect.apply(part, kind, given)));
      if (!said) {
        isStopped = true;
        throw new BrokenCall(`was stopped: it ${unended}.`);
      }
      if ('failure' in said) throw new Error(said.failure);
      return said.value;
    };
  }
}

type Callable = (...given: unknown[]) => unknown;

function isKind(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !types.isPromise(value);
}

/** A value of the kind's world as data of ours, which runs no code of it when it is looked at. */
function plain(value: unknown, depth = 0): unknown {
  if (typeof value === 'function') return () => undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (types.isPromise(value)) throw new BrokenCall('gives a promise, and must give what it promises.');
  if (depth > deepest) throw new BrokenCall(`gives what contains itself, or is nested more than ${deepest} deep.`);
  if (Array.isArray(value)) return Array.from(value as unknown[], (part) => plain(part, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part, depth + 1)]));
}
