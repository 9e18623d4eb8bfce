import { safeParse } from 'valibot';
import { ResponseSchema, type Response } from '../course/item.js';
import type { DraftStore } from './draft-store.js';

/** Keeps drafts in localStorage, on this device. Where the browser keeps nothing, they last as long as the page. */
export const localDrafts: DraftStore = {
  drafts: (module) =>
    Object.fromEntries(
      Object.entries(kept(module)).flatMap(([item, value]): [string, Response][] => {
        const draft = safeParse(ResponseSchema, value);
        return draft.success ? [[item, draft.output]] : [];
      }),
    ),
  keep(module, item, draft) {
    const { [item]: _, ...others } = kept(module);
    write(module, draft ? { ...others, [item]: draft } : others);
  },
  erase(module) {
    write(module, {});
  },
};

function kept(module: string): Readonly<Record<string, unknown>> {
  try {
    const value = JSON.parse(localStorage.getItem(keyOf(module)) ?? '{}') as unknown;
    return { ...(value as object) };
  } catch {
    return {};
  }
}

function write(module: string, drafts: Readonly<Record<string, unknown>>): void {
  try {
    if (Object.keys(drafts).length > 0) localStorage.setItem(keyOf(module), JSON.stringify(drafts));
    else localStorage.removeItem(keyOf(module));
  } catch {
    // They last as long as the page.
  }
}

function keyOf(module: string): string {
  return `kapstone:drafts:${module}`;
}
