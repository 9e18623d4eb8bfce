import { startPlayer } from '../main.js';
import '../../components/player/kap-continue.js';
import '../../components/player/kap-module-list.js';
import '../../components/player/kap-reading-settings.js';
import '../../components/player/kap-record.js';
import '../../components/player/kap-save-state.js';

startPlayer();
