import { is } from 'valibot';
import { ResponseSchema, type Response } from '../course/item.js';
import type { DraftStore } from './draft-store.js';

/** Keeps drafts in localStorage, on this device. Where the browser keeps nothing, they last as long as the page. */
export const localDrafts: DraftStore = {
  drafts: (module) =>
    Object.fromEntries(
      Object.entries(kept(module)).filter((entry): entry is [string, Response] => is(ResponseSchema, entry[1])),
    ),
  keep(module, item, draft) {
    // JSON leaves out what is undefined.
    write(module, { ...kept(module), [item]: draft });
  },
  erase(module) {
    write(module, {});
  },
};

function kept(module: string): Readonly<Record<string, unknown>> {
  try {
    return { ...(JSON.parse(localStorage.getItem(keyOf(module)) ?? 'null') as object) };
  } catch {
    return {};
  }
}

function write(module: string, drafts: Readonly<Record<string, unknown>>): void {
  try {
    localStorage.setItem(keyOf(module), JSON.stringify(drafts));
  } catch {
    // They last as long as the page.
  }
}

function keyOf(module: string): string {
  return `kapstone:drafts:${module}`;
}
