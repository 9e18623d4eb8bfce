import { consume } from '@lit/context';
import { customElement, property } from 'lit/decorators.js';
import type { PageData } from '../../src/course/page-data.js';
import type { SessionActor } from '../../src/session/session-machine.js';
import { LightElement } from '../light-element.js';
import { markOfLms } from './mark-of-lms.js';
import { pageContext } from '../player/page-context.js';
import { sessionContext } from '../player/session-context.js';
import { markWords } from '../player/words.js';

/**
 * The share of points that passes. What stands there is the course's own; where the LMS sets another, that, and whose it is.
 *
 * @summary The pass mark that counts.
 */
@customElement('kap-pass-mark')
export class KapPassMark extends LightElement {
  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session?: SessionActor;

  @consume({ context: pageContext, subscribe: true })
  @property({ attribute: false })
  page?: PageData;

  /** The course's own, 0 to 1. */
  @property({ type: Number }) own = 0;

  private get mark(): number | undefined {
    return markOfLms(this.own, this.session?.getSnapshot().context.module.assessment);
  }

  protected override get isReady(): boolean {
    return this.mark !== undefined;
  }

  override render() {
    const { mark = 0, own, page } = this;
    const isPart = page?.page === 'assessment' && page.isPart;
    const certificate = mark < own && !isPart ? ', and its certificate asks for that' : '';
    return `${markWords(mark)} of the points. Your LMS sets this mark; the course’s own is ${markWords(own)}${certificate}.`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-pass-mark': KapPassMark;
  }
}
