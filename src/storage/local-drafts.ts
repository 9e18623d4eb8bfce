import { is } from 'valibot';
import { ResponseSchema, type Response } from '../course/item.js';
import type { DraftStore } from './draft-store.js';

/**
 * Keeps drafts in localStorage, on this device. Where the browser keeps nothing, they last as long as the page.
 *
 * @param name Of the learner's database: whoever shares this browser and has another shares no draft.
 */
export function localDrafts(name: string): DraftStore {
  const keyOf = (module: string) => `${name}:drafts:${module}`;
  return {
    drafts: (module) =>
      Object.fromEntries(
        Object.entries(kept(keyOf(module))).filter((entry): entry is [string, Response] =>
          is(ResponseSchema, entry[1]),
        ),
      ),
    keep(module, item, draft) {
      const key = keyOf(module);
      // JSON leaves out what is undefined.
      write(key, { ...kept(key), [item]: draft });
    },
    erase(module) {
      write(keyOf(module), {});
    },
  };
}

function kept(key: string): Readonly<Record<string, unknown>> {
  try {
    return { ...(JSON.parse(localStorage.getItem(key) ?? 'null') as object) };
  } catch {
    return {};
  }
}

function write(key: string, drafts: Readonly<Record<string, unknown>>): void {
  try {
    localStorage.setItem(key, JSON.stringify(drafts));
  } catch {
    // They last as long as the page.
  }
}
