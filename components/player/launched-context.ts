import { createContext } from '@lit/context';
import type { LaunchedPage } from '../../src/session/launched-page.js';

/** The launch page of an LMS's package, around the page in view; nothing where there is none. */
export const launchedContext = createContext<LaunchedPage | undefined>(Symbol.for('kapstone:launched'));
