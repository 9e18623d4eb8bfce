/**
 * Finds a Chromium, Chrome or Edge: CHROME_PATH first, then the usual places. Where there is none and Debian's package
 * manager is there and may be used, installs Debian's chromium. Needs nothing but Node.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installDebian } from './install-debian.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const base = process.env[name];
    if (!base) return [];
    return [join(base, 'Google/Chrome/Application/chrome.exe'), join(base, 'Microsoft/Edge/Application/msedge.exe')];
  }),
  '/snap/bin/chromium',
];

/** Flags for a headless browser that talks to nobody but the page under test. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a browser, or undefined. */
export function installedBrowser() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const wanted = process.env.CHROME_PATH;
  return [...(wanted ? [wanted] : []), ...onPath, ...places].find(isExecutable);
}

/** The path of a browser. @throws {Error} with one line that says what to install. */
export function findBrowser() {
  if (!installedBrowser()) installDebian('chromium', 'No browser found');
  const found = installedBrowser();
  if (found) return found;
  throw new Error('No Chromium, Chrome or Edge was found. Install one, or set CHROME_PATH to its program file.');
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
