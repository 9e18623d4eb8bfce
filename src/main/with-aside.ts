/** What a page that tells of records put aside brings for `openAside` of `src/main.ts`. */
export { idbAside as aside } from '../storage/idb-aside.js';
