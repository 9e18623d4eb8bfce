/** What the pages of the course as a whole need. */
import '../../../components/course/kap-acknowledge.js';
import '../../../components/course/kap-attestation.js';
import '../../../components/course/kap-certificate.js';
import '../../../components/course/kap-completion.js';
import '../../../components/course/kap-continue.js';
import '../../../components/kept/kap-course-record.js';
import '../../../components/course/kap-course-scope.js';
import '../../../components/course/kap-evaluation.js';
import '../../../components/kept/kap-journal.js';
import '../../../components/course/kap-module-list.js';
import '../../../components/course/kap-read-first.js';
import '../../../components/kept/kap-record.js';
export { courseRecord } from '../../main/with-course.js';
export { brought } from '../../main/with-drafts.js';
export { journal } from '../../main/with-journal.js';
