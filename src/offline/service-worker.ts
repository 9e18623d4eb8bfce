/**
 * The service worker of a built site: its pages open without a network. With one, the server's page always comes first, so that
 * a correction is seen at once; what is kept is one whole release, which another replaces only when all of it is there.
 */
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { CacheFirst } from 'workbox-strategies/CacheFirst.js';
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import type { OfflineList } from '../course/offline-list.js';
import { keptPath } from './kept-path.js';
import { patience, ServerFirst } from './server-first.js';

declare const self: ServiceWorkerGlobalScope & { kapstoneOffline: OfflineList };

const { files, bytes, keepsVisited, missing } = self.kapstoneOffline;
const { scope } = self.registration;
const visited = `kapstone-visited-${scope}`;
/** Beyond them, the pages that were visited first go. */
const visitedLimit = 150;
const kept = new PrecacheController();
kept.addToCacheList([...files]);

/** Reads from what is kept of the release, and leaves that as it is. */
const fromRelease: WorkboxPlugin = {
  cacheKeyWillBeUsed: ({ request }) => Promise.resolve(keyOf(request.url) ?? request),
  cacheWillUpdate: () => Promise.resolve(null),
};

const forgetting: WorkboxPlugin = {
  cacheDidUpdate: async () => {
    const cache = await caches.open(visited);
    const pages = await cache.keys();
    await Promise.all(pages.slice(0, Math.max(0, pages.length - visitedLimit)).map((page) => cache.delete(page)));
  },
};

const { cacheName } = kept.strategy;
const missingPage = () =>
  new Response(missing, { status: 503, headers: { 'Content-Type': 'text/html;charset=utf-8' } });
const page = new ServerFirst({ cacheName, plugins: [fromRelease], keeps: false, missing: missingPage });
const visitedPage = new ServerFirst({ cacheName: visited, plugins: [forgetting], keeps: true, missing: missingPage });
const picture = new NetworkFirst({ cacheName, plugins: [fromRelease], networkTimeoutSeconds: patience / 1000 });
/** Its name changes with its content. */
const font = new CacheFirst({ cacheName, plugins: [fromRelease] });

self.addEventListener('install', (event) => {
  event.waitUntil(install(event));
});

async function install(event: ExtendableEvent): Promise<void> {
  if (savesData() || !(await hasRoom())) throw new Error('Not on this device now.');
  try {
    await kept.install(event);
  } catch (error) {
    // What little room there is belongs to the learner's work.
    if (error instanceof Error && error.name === 'QuotaExceededError') await caches.delete(cacheName);
    throw error;
  }
  await self.skipWaiting();
}

self.addEventListener('activate', (event) => {
  event.waitUntil(activate(event));
});

async function activate(event: ExtendableEvent): Promise<void> {
  await kept.activate(event);
  if (!keepsVisited) await caches.delete(visited);
  // The page is asked for while this worker is still being started.
  await self.registration.navigationPreload.enable();
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  const key = keyOf(request.url);
  if (request.mode === 'navigate') {
    if (key !== undefined) event.respondWith(page.handle({ event, request }));
    else if (keepsVisited) event.respondWith(visitedPage.handle({ event, request }));
  } else if (key !== undefined && request.destination === 'font') event.respondWith(font.handle({ event, request }));
  else if (key !== undefined && request.destination === 'image') event.respondWith(picture.handle({ event, request }));
});

/** Under what a file of the release is kept; undefined for one that is not part of it. */
function keyOf(url: string): string | undefined {
  const path = keptPath(url, scope, (candidate) => kept.getCacheKeyForURL(candidate) !== undefined);
  return path === undefined ? undefined : kept.getCacheKeyForURL(path);
}

/** Whether the reader has asked the browser to be sparing with data. Not every browser tells. */
function savesData(): boolean {
  return (self.navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

async function hasRoom(): Promise<boolean> {
  const { quota = Infinity, usage = 0 } = await self.navigator.storage.estimate();
  return quota - usage > 4 * bytes;
}
