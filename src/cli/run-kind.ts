import { createContext, Script } from 'node:vm';
import type { Run } from '../authoring/kinds/kind-runner.js';
import { placeInStack } from '../authoring/kinds/place-in-stack.js';
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

/** Milliseconds that a file may take to be read. */
const timeout = 2000;

/**
 * Runs the script of a kind in a world of its own, which has the language and nothing else: no page, no files, no network. That
 * finds slips; it is no prison for code that means harm.
 */
export function runKind(script: string, file: string): Run {
  const context = createContext({});
  new Script(withoutChance).runInContext(context);
  try {
    return {
      value: new Script(`(${script})`, { filename: file, columnOffset: -1 }).runInContext(context, {
        timeout,
      }) as unknown,
    };
  } catch (error) {
    return { failure: messageOf(error), ...placeInStack(error, file) };
  }
}
