import { provide } from '@lit/context';
import type { PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Item } from '../../src/course/item.js';
import type { ModuleOutline } from '../../src/course/module.js';
import type { Scenario } from '../../src/course/scenario/scenario.js';
import type { PageData } from '../../src/course/page-data.js';
import type { JournalActor } from '../../src/session/journal-machine.js';
import type { SessionActor } from '../../src/session/session-machine.js';
import { EnhancingElement } from './enhancing-element.js';
import { journalContext } from '../kept/journal-context.js';
import { pageContext } from './page-context.js';
import { sessionContext } from './session-context.js';
import { sessionsContext, type Sessions } from './sessions-context.js';

/** What a session is about. */
export interface SessionContent {
  module: ModuleOutline;
  items: Item[];
  scenarios?: Scenario[];
  bank?: Item[];
}

/** What the player works with. The composition root gives it, or a test. */
export interface PlayerWorld {
  page: PageData;
  startSession: (content: SessionContent) => SessionActor;
}

/** Elements that ask for the journal: on other pages it is not opened. */
const withJournal = 'kap-reflection, kap-journal';

/**
 * Provides the page's sessions to the elements that it holds. It draws nothing and takes no room.
 *
 * @summary Holds a page and gives it its sessions.
 */
@customElement('kap-player')
export class KapPlayer extends EnhancingElement {
  /** Set once. The sessions start with it. */
  @property({ attribute: false }) world?: PlayerWorld;

  /** Opens the learner's journal. May be set later than `world`. */
  @property({ attribute: false }) startJournal?: () => JournalActor;

  @provide({ context: pageContext })
  @property({ attribute: false })
  page!: PageData;

  @provide({ context: sessionsContext })
  @property({ attribute: false })
  sessions!: Sessions;

  @provide({ context: sessionContext })
  @property({ attribute: false })
  session!: SessionActor;

  @provide({ context: journalContext })
  @property({ attribute: false })
  journal!: JournalActor;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('world') && this.world) this.#start(this.world);
    if (changed.has('startJournal') && this.startJournal && this.querySelector(withJournal))
      this.journal = this.startJournal();
  }

  #start({ page, startSession }: PlayerWorld): void {
    this.page = page;
    this.sessions = new Map(contentsOf(page).map((content) => [content.module.id, startSession(content)] as const));
    const [first] = this.sessions.values();
    if (first) this.session = first;
  }
}

/** One session for the page's module; on the front page one for each module that is written. */
function contentsOf(page: PageData): SessionContent[] {
  switch (page.page) {
    case 'home':
    case 'finish':
      return page.course.modules.flatMap(({ outline }) => (outline ? [{ module: outline, items: [] }] : []));
    case 'start':
      return [];
    case 'lesson':
      return [{ module: page.module, items: page.items, ...(page.scenarios && { scenarios: page.scenarios }) }];
    case 'assessment':
      return [{ module: page.module, items: [], bank: JSON.parse(atob(page.sealed)) as Item[] }];
    case 'results':
      return [{ module: page.module, items: [] }];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-player': KapPlayer;
  }
}
