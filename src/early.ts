/**
 * Runs in the head of every page, before anything is painted: the page stands in the reader's colours and size from the
 * start, and the record is read while the text is still on its way, for `src/stand.ts`. Then it runs the player's scripts, one
 * after the other, text first.
 */
import { applyReadingSettings, readingSettings } from '../components/player/reading-settings.js';
import { isFreshVisit } from '../components/lesson/saved-place.js';
import type { LaunchedPage } from './session/launched-page.js';
import { headStart, type HeadStart } from './storage/head-start.js';

/** What the scripts of a page have in common, as `kapstone`. */
export interface EarlyPage {
  /** Of the page's module. */
  headStart: Promise<HeadStart | undefined>;
  /** In the frame of a launch page: what that page gives. */
  launched: LaunchedPage | undefined;
  /** A script of the player stands in the page, as a text: it becomes one when the page is painted, the launch page around is ready, and those before it are done. */
  start(text: HTMLScriptElement): void;
  /** Is called by a script of `linkScripts`, when it becomes one. */
  run(script: (parts: unknown[]) => unknown): void;
}

declare global {
  var kapstone: EarlyPage;
}

applyReadingSettings(readingSettings());

const root = document.documentElement;
const { module } = root.dataset;
const parts: unknown[] = [];
let launched: LaunchedPage | undefined;
try {
  const around = window.parent.kapstoneLaunch;
  if (around?.version === 1) launched = around;
  launched?.opened(window);
} catch {
  // The page around is of another origin.
}
const kept = module
  ? launched
    ? launched.headStart(module)
    : headStart('kapstone', module)
  : Promise.resolve(undefined);
let last: Promise<unknown> | undefined;
let running: unknown;

// From the top, the first frame needs no more than the first screen (`components/styles/blocks.css`).
if (isFreshVisit()) {
  root.dataset.opens = '';
  void painted().then(openWhole);
}

globalThis.kapstone = {
  headStart: kept,
  launched,
  start(text) {
    last = (last ?? Promise.all([painted(), launched?.ready])).catch(reportError).then(() => {
      running = undefined;
      text.removeAttribute('type');
      // It runs when it is put in, and not when it was: nothing of it was compiled before the text was painted.
      document.body.append(text);
      return running;
    });
  },
  run(script) {
    running = script(parts);
  },
};

function openWhole(): void {
  delete root.dataset.opens;
}

/** Resolves when something is painted, and is on the screen; at once in a page that nobody looks at. */
async function painted(): Promise<void> {
  if (document.visibilityState === 'hidden' || performance.getEntriesByName('first-contentful-paint').length > 0)
    return;
  await new Promise<void>((resolve) => {
    const end = () => {
      setTimeout(resolve);
    };
    // Where a browser does not say when it has painted, the frame that it is about to draw.
    if (PerformanceObserver.supportedEntryTypes.includes('paint'))
      new PerformanceObserver(end).observe({ type: 'paint', buffered: true });
    else requestAnimationFrame(end);
    // No frame comes in a page that is left in the meantime.
    document.addEventListener('visibilitychange', end, { once: true });
  });
}
