import { isItemKind, type BlockKind, type ItemKind, type OwnKind } from '../course/kinds/own-kind.js';
import { ownKindSchemas } from '../course/kinds/own-kind-schemas.js';
import * as v from 'valibot';
import { kindRules } from './kind-contract.js';

/** `test` of `node:test`, of Vitest, `it` of Mocha: whatever takes a name and what is to be tried. */
export type Test = (name: string, run: () => void) => unknown;

/**
 * Tests a kind of one's own by the contract, one test a rule:
 *
 *     import { test } from 'node:test';
 *     import { testKind } from 'kapstone/testing';
 *     import breathCount from '../kinds/breath-count.js';
 *
 *     testKind(breathCount, test);
 */
export function testKind<A>(kind: ItemKind<A, never> | BlockKind<A>, test: Test): void {
  const own = kind as unknown as OwnKind;
  const read = v.safeParse(isItemKind(own) ? ownKindSchemas.item : ownKindSchemas.block, own);
  test('is made of what a kind is made of', () => {
    if (!read.success) throw new Error(v.summarize(read.issues));
  });
  if (!read.success) return;
  for (const { says, breaches } of kindRules(own)) {
    test(says, () => {
      const [found] = breaches();
      if (found) throw new Error(`${found.path.join('.')}: ${found.trouble}`);
    });
  }
}
