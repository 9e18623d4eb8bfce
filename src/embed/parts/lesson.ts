/** What a lesson's page needs. */
import '../../../components/blocks/kap-checklist.js';
import '../../../components/blocks/kap-cite.js';
import '../../../components/blocks/kap-comparison.js';
import '../../../components/blocks/kap-dialogue.js';
import '../../../components/blocks/kap-item-set.js';
import '../../../components/blocks/kap-stepper.js';
import '../../../components/blocks/kap-term.js';
import '../../../components/blocks/kap-timeline.js';
import '../../../components/items/item-elements.js';
import '../../../components/items/kap-item.js';
import '../../../components/lesson/kap-lesson-end.js';
import '../../../components/lesson/kap-lesson.js';
import '../../../components/lesson/kap-pause.js';
import '../../../components/assessment/kap-pretest-offer.js';
export { brought } from '../../main/with-drafts.js';
