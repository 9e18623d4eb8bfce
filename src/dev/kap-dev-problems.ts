import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../../components/light-element.js';
import { FileOpenedEvent } from './dev-events.js';
import type { CodeWords, Problem } from './dev-state.js';

/**
 * What is wrong in the course, by file, each with its line, what mends it and what `kapstone explain` says of it.
 *
 * @summary Errors and warnings of all files.
 */
@customElement('kap-dev-problems')
export class KapDevProblems extends LightElement {
  @property({ attribute: false }) problems: readonly Problem[] = [];

  /** What is said of each code. */
  @property({ attribute: false }) words: Readonly<Record<string, CodeWords>> = {};

  /** Says which place was copied last. */
  @state() private copied = '';

  override render() {
    if (this.problems.length === 0) return html`<p class="dev-empty">Nothing is wrong in any file.</p>`;
    const files = [...new Set(this.problems.map(({ file }) => file))];
    return html`${files.map(
        (file) =>
          html`<h2 class="dev-file">${file}</h2>
            <ul class="dev-list">
              ${this.problems.filter((problem) => problem.file === file).map((problem) => this.#entry(problem))}
            </ul>`,
      )}
      <p class="dev-unseen" role="status">${this.copied && `Copied ${this.copied}`}</p>`;
  }

  #entry(problem: Problem) {
    const { file, line, column, code, severity, message, expected, mend, frame } = problem;
    const words = this.words[code];
    const place = `${file}:${line}`;
    return html`<li class="dev-problem" data-severity=${severity}>
      <p class="dev-where">
        <span class="dev-severity">${severity === 'error' ? 'Error' : 'Warning'}</span>
        <button
          type="button"
          class="dev-link"
          aria-label=${`Open ${file} at line ${line}`}
          @click=${() => this.dispatchEvent(new FileOpenedEvent({ file, line, column }))}
        >
          line ${line}
        </button>
        <button
          type="button"
          class="dev-quiet"
          @click=${() => {
            void navigator.clipboard.writeText(place).then(() => {
              this.copied = place;
            });
          }}
        >
          ${this.copied === place ? 'Copied' : 'Copy path:line'}
        </button>
      </p>
      <p class="dev-message">${message}</p>
      ${frame.length > 0 ? html`<pre class="dev-code" tabindex="0">${frame.join('\n')}</pre>` : nothing}
      ${[mend, expected].map((part) => (part === undefined ? nothing : html`<p>${part}</p>`))}
      ${
        words
          ? html`<details class="dev-why">
              <summary>Why this matters <code>${code}</code></summary>
              <p>${words.why}</p>
              <p>${words.mend}</p>
            </details>`
          : nothing
      }
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-dev-problems': KapDevProblems;
  }
}
