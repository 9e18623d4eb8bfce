import type { Term } from '../course/module.js';

/** Ids of the terms and references that compiled content speaks of. */
export interface Uses {
  terms: Set<string>;
  references: Set<string>;
}

/** What content uses, together with what the definitions of its terms use. */
export function usesOf(content: unknown, glossary: readonly Term[]): Uses {
  const uses: Uses = { terms: new Set(), references: new Set() };
  const definitions = new Map(glossary.map(({ id, definition }) => [id, definition]));
  gather(content, uses);
  // A set that grows while it is walked is walked to its end.
  for (const id of uses.terms) gather(definitions.get(id), uses);
  return uses;
}

function gather(content: unknown, uses: Uses): void {
  if (typeof content !== 'object' || content === null) return;
  if (Array.isArray(content)) {
    for (const part of content) gather(part, uses);
    return;
  }
  const { type, id, references } = content as { type?: unknown; id?: unknown; references?: unknown };
  if (type === 'term' && typeof id === 'string') uses.terms.add(id);
  if ((type === 'citation' || type === 'claim') && Array.isArray(references)) {
    for (const key of references as string[]) uses.references.add(key);
  }
  for (const part of Object.values(content)) gather(part, uses);
}
