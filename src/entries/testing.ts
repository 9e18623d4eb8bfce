/** `kapstone/testing`: the contract of an author's own kinds of blocks and items, for the author's own tests. */
export { testKind, type Test } from '../contract/test-kind.js';
