import { html, nothing, type TemplateResult } from 'lit';
import type { CourseRecordContext } from '../../src/session/course-record-context.js';
import type { CourseRecordActor } from '../../src/session/course-record-machine.js';
import { troubleWords } from '../player/store-trouble.js';

/** What is said where the course's record cannot be kept; nothing while it can. It stands in a live region. */
export function courseTrouble(
  { trouble, isUnsaved }: CourseRecordContext,
  record: CourseRecordActor | undefined,
): TemplateResult | typeof nothing {
  if (!trouble) return nothing;
  return html`<p class="save-state is-trouble">
    ${troubleWords[trouble]} What you do here lasts until you leave this page.
    ${
      isUnsaved
        ? html`<button type="button" class="link" @click=${() => record?.send({ type: 'save.retried' })}>
            Try again
          </button>`
        : nothing
    }
  </p>`;
}
