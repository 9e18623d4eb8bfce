import type { SessionContent } from '../../components/player/kap-player.js';
import type { SessionActor } from '../session/session-machine.js';
import type { workActors } from '../session/work-actors.js';

/** What a page brings for its session, beside what every page has. */
export interface Brought {
  /** Machines of what is worked on in it. */
  actors?: Partial<typeof workActors>;
  /** Completes what the session begins with, where data alone does not do. */
  prepare?: (content: SessionContent) => SessionContent;
  /** Follows the session from before its start. `database` is the name of the learner's own. */
  follow?: (session: SessionActor, database: string) => void;
}
