import type { OwnKind } from '../../course/kinds/own-kind.js';

/** What came of running the file of a kind: what it gives, or why it could not be run, and where. */
export type Run = { value: unknown } | { failure: string; line?: number; column?: number };

/** What is wrong with a kind, and which part of what its file gives is meant: `['examples', 0, 'wrong', 1]`. */
export interface Breach {
  trouble: string;
  path: readonly (string | number)[];
}

/** Code is run by whoever calls the compiler, which runs none itself. */
export interface KindRunner {
  /** Runs a script, an expression, and gives its value. Lines and columns are those of the script. Never throws. */
  run(script: string, file: string): Run;
  /** Whether a kind keeps the contract: see `src/contract/kind-contract.ts`. */
  breachesOf(name: string, kind: OwnKind): readonly Breach[];
}
