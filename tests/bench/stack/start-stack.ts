/** The packages that the player stands on, with one item and nothing else: what their weight alone costs. */
import './stack-player.js';
import './stack-item.js';
