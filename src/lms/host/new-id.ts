import { v4 } from 'uuid';

/** A UUID; on plain http, too, where the browser itself gives none. */
export function newId(): string {
  return v4();
}
