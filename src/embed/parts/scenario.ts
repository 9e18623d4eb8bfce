/** What a page with branching cases needs beside. */
import '../../../components/blocks/kap-scenario.js';
export { brought } from '../../main/with-scenarios.js';
