/**
 * Runs in the head of every page, before anything is painted: the page stands in the reader's colours and size from the
 * start, the record is read while the text is still on its way, and the reader stands where they left before the player is
 * there. Then it runs the player's scripts, one after the other, text first.
 */
import { applyReadingSettings, readingSettings } from '../components/player/reading-settings.js';
import { isFreshVisit, savedPlace, standEarly } from '../components/player/saved-place.js';
import type { LaunchedPage } from './session/launched-page.js';
import { headStart, type HeadStart } from './storage/head-start.js';

/** What the scripts of a page have in common, as `kapstone`. */
export interface EarlyPage {
  /** Of the page's module. */
  headStart: Promise<HeadStart | undefined>;
  /** In the frame of a launch page: what that page gives. */
  launched: LaunchedPage | undefined;
  /** The text is there: where the reader left it is found. */
  stand(): void;
  /** Runs a script of `linkScripts` when the text is painted and those before it are done. */
  run(script: (parts: unknown[]) => unknown): void;
}

declare global {
  var kapstone: EarlyPage;
}

applyReadingSettings(readingSettings());

const { module, lesson } = document.documentElement.dataset;
const parts: unknown[] = [];
let launched: LaunchedPage | undefined;
try {
  const around = window.parent.kapstoneLaunch;
  if (around?.version === 1) launched = around;
} catch {
  // The page around is of another origin.
}
const kept = module
  ? launched
    ? launched.headStart(module)
    : headStart('kapstone', module)
  : Promise.resolve(undefined);
let last: Promise<unknown> | undefined;

globalThis.kapstone = {
  headStart: kept,
  launched,
  stand() {
    void kept.then((found) => {
      const place = lesson && savedPlace(found?.record, lesson);
      if (place && isFreshVisit()) standEarly(place);
    });
  },
  run(script) {
    last = (last ?? Promise.all([painted(), launched?.ready])).catch(reportError).then(() => script(parts));
  },
};

/** Resolves when something is painted; at once in a page that nobody looks at. */
async function painted(): Promise<void> {
  if (document.visibilityState === 'hidden' || performance.getEntriesByName('first-contentful-paint').length > 0)
    return;
  await new Promise<void>((resolve) => {
    const end = () => {
      setTimeout(resolve);
    };
    requestAnimationFrame(end);
    // No frame comes in a page that is left in the meantime.
    document.addEventListener('visibilitychange', end, { once: true });
  });
}
