import { startPlayer } from '../main.js';
import '../../components/player/kap-rail.js';
import '../../components/player/kap-reading-settings.js';
import '../../components/player/kap-results.js';
import '../../components/player/kap-save-state.js';

startPlayer();
