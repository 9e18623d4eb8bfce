import { startPlayer } from '../main.js';
import '../../components/player/kap-assessment.js';
import '../../components/player/kap-reading-settings.js';
import '../../components/player/kap-save-state.js';

startPlayer();
