import { startPlayer } from '../main.js';
import '../../components/blocks/kap-cite.js';
import '../../components/blocks/kap-item-set.js';
import '../../components/blocks/kap-term.js';
import '../../components/blocks/kap-timeline.js';
import '../../components/items/kap-item.js';
import '../../components/player/kap-lesson-end.js';
import '../../components/player/kap-lesson.js';
import '../../components/player/kap-rail.js';
import '../../components/player/kap-reading-settings.js';
import '../../components/player/kap-save-state.js';

startPlayer();
