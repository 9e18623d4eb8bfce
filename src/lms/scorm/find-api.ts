import type { Later } from '../later.js';

/** Pages nest no deeper; a window that is its own parent twice removed would be walked for ever. */
const mostHops = 500;
const patience = { between: 100, whole: 4000 };

/** What an LMS puts into one of the windows around: functions by their names in the standard. */
export type ApiObject = Readonly<Record<string, (...words: string[]) => unknown>>;

export interface FoundApi {
  api: ApiObject;
  /** Where it was found. */
  window: Window;
}

/**
 * The API that an LMS offers (SCORM 1.2 RTE 3.3.6.1; 2004 4th Ed. RTE 3.3): of the window itself, those around it, the one that opened
 * them, and those around that. It is looked for by the name of this package's own version: some LMSs offer both, and a window of
 * another origin on the way may not be looked at.
 */
export function findApi(name: string, initialize: string, from: Window): FoundApi | undefined {
  const around = windowsAround(from);
  const openers = around.flatMap((window) => openerOf(window) ?? []).flatMap(windowsAround);
  for (const window of [...around, ...openers]) {
    const api = apiOf(window, name, initialize);
    if (api) return { api, window };
  }
  return undefined;
}

/** The same, for a while: an LMS may show the module first and offer the API then (openedx-scorm-xblock#78). */
export async function waitForApi(
  name: string,
  initialize: string,
  from: Window,
  later: Later,
): Promise<FoundApi | undefined> {
  for (let waited = 0; ; waited += patience.between) {
    const found = findApi(name, initialize, from);
    if (found || waited >= patience.whole) return found;
    await new Promise<void>((resolve) => later(patience.between, resolve));
  }
}

function windowsAround(from: Window): Window[] {
  const windows = [from];
  for (let window = from; windows.length < mostHops && window.parent !== window;) {
    window = window.parent;
    windows.push(window);
  }
  return windows;
}

function openerOf(window: Window): Window | undefined {
  try {
    return (window.opener as Window | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** An element of a page whose id is the name is found there, too, and is none. */
function apiOf(window: Window, name: string, initialize: string): ApiObject | undefined {
  try {
    const found = (window as unknown as Record<string, ApiObject | undefined>)[name];
    return typeof found?.[initialize] === 'function' ? found : undefined;
  } catch {
    return undefined;
  }
}
