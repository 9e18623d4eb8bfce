/** What the pages of the course as a whole need. */
import '../../../components/player/kap-acknowledge.js';
import '../../../components/player/kap-attestation.js';
import '../../../components/player/kap-certificate.js';
import '../../../components/player/kap-completion.js';
import '../../../components/player/kap-continue.js';
import '../../../components/player/kap-course-record.js';
import '../../../components/player/kap-course-scope.js';
import '../../../components/player/kap-evaluation.js';
import '../../../components/player/kap-journal.js';
import '../../../components/player/kap-module-list.js';
import '../../../components/player/kap-read-first.js';
import '../../../components/player/kap-record.js';
export { courseRecord } from '../../main/with-course.js';
export { brought } from '../../main/with-drafts.js';
export { journal } from '../../main/with-journal.js';
