import type { NamedKind } from '../authoring/kinds/read-kinds.js';
import { isItemKind } from '../course/kinds/own-kind.js';
import type { KindFile } from '../packaging/with-own-kinds.js';

/** What pages need of a kind: a block without an element is drawn when it is compiled, and needs no script. */
export function kindFile({ name, kind, script }: NamedKind): KindFile {
  const isAlive = isItemKind(kind) || kind.element !== undefined;
  return { name, ...(isAlive && { script }), ...(kind.css !== undefined && { css: kind.css }) };
}
