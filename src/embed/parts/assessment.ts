/** What the pages of an assessment and of results need. */
import '../../../components/blocks/kap-cite.js';
import '../../../components/blocks/kap-term.js';
import '../../../components/items/item-elements.js';
import '../../../components/assessment/kap-assessment.js';
import '../../../components/assessment/kap-calibration.js';
import '../../../components/assessment/kap-gain.js';
import '../../../components/assessment/kap-look-again.js';
import '../../../components/assessment/kap-pass-mark.js';
import '../../../components/assessment/kap-results.js';
import type { Brought } from '../../main/brought.js';
import { brought as machines } from '../../main/with-assessment.js';
import { brought as drafts } from '../../main/with-sitting-drafts.js';

export const brought: Brought = { ...machines, ...drafts };
