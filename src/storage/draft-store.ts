/**
 * The port to where it waits what somebody typed and did not check yet. It is no attempt and no part of the record: no report
 * and no backup holds it. It is written as a page goes, so nothing here waits for anything.
 */
import type { Response } from '../course/item.js';

export interface DraftStore {
  /** What waits in a module, by item id. What cannot be read is not there. */
  drafts(module: string): Readonly<Record<string, Response>>;
  /** Keeps what was typed, in place of what was; undefined: nothing waits any more. */
  keep(module: string, item: string, draft: Response | undefined): void;
  /** Forgets all that waits in a module. */
  erase(module: string): void;
}
