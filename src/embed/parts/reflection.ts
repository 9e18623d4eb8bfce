/** What a page needs beside on which somebody writes for themselves. */
import '../../../components/blocks/kap-reflection.js';
export { journal } from '../../main/with-journal.js';
