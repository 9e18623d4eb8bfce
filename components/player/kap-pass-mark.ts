import { consume } from '@lit/context';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PageData } from '../../src/course/page-data.js';
import type { SessionActor } from '../../src/session/session-machine.js';
import { LightElement } from '../light-element.js';
import { markOfLms } from './mark-of-lms.js';
import { pageContext } from './page-context.js';
import { sessionContext } from './session-context.js';
import { markWords } from './words.js';

/**
 * The share of points that passes: the course's own, or the LMS's where that sets another. Then it says whose it is.
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

  private get mark(): number | undefined {
    return markOfLms(this.page, this.session?.getSnapshot().context.module.assessment);
  }

  /** Where the course's own mark counts, what stands there stays. */
  protected override get isReady(): boolean {
    return this.mark !== undefined;
  }

  override render() {
    const { mark } = this;
    const own = this.page?.page === 'assessment' ? this.page.module.assessment?.pass : undefined;
    if (mark === undefined || own === undefined) return nothing;
    return html`${markWords(mark)} of the points. Your LMS sets this mark; the course’s own is ${markWords(own)}.`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-pass-mark': KapPassMark;
  }
}
