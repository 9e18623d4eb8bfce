/** What a page needs beside that tells of records put aside. */
import '../../../components/player/kap-aside.js';
export { aside } from '../../main/with-aside.js';
