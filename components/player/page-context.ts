import { createContext } from '@lit/context';
import type { PageData } from '../../src/course/page-data.js';

/** What the page in view was given of the course. */
export const pageContext = createContext<PageData>(Symbol.for('kapstone:page'));
