/**
 * Runs in the head of every page, before anything is painted: the page stands in the reader's colours and size from the
 * start, and the browser begins to wake its database, which the player will ask for when the rest has arrived.
 */
import { applyReadingSettings, readingSettings } from '../components/player/reading-settings.js';

applyReadingSettings(readingSettings());
// Asks for nothing that is used here. Where storage is blocked it says so later, to the player.
try {
  indexedDB.databases().catch(() => undefined);
} catch {
  // An old browser, or none of its doors open.
}
