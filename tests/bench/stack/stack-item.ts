import { consume } from '@lit/context';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Subscription } from 'xstate';
import { stackContext, type StackActor } from './stack-context.js';
import { stackOptions, stackStem } from './stack-words.js';

@customElement('bench-item')
export class BenchItem extends LitElement {
  @consume({ context: stackContext, subscribe: true })
  @property({ attribute: false })
  actor?: StackActor;

  #subscription: Subscription | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#subscription?.unsubscribe();
  }

  protected override shouldUpdate(): boolean {
    this.#subscription ??= this.actor?.subscribe(() => {
      this.requestUpdate();
    });
    return this.actor !== undefined && !this.actor.getSnapshot().matches('loading');
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) this.replaceChildren();
  }

  override render() {
    const snapshot = this.actor?.getSnapshot();
    const isJudged = snapshot?.matches('judged') ?? false;
    const attempt = isJudged ? snapshot?.context.attempt : undefined;
    return html`<form
      @submit=${(event: Event) => {
        event.preventDefault();
        this.actor?.send({ type: 'submitted', isRight: snapshot?.context.chosen === stackOptions[1] });
      }}
    >
      <p>${stackStem}</p>
      ${stackOptions.map(
        (option) =>
          html`<p>
            <label
              ><input
                type="radio"
                name="option"
                value=${option}
                .checked=${snapshot?.context.chosen === option}
                ?disabled=${isJudged}
                @change=${() => {
                  this.actor?.send({ type: 'chosen', option });
                }}
              />${option}</label
            >
          </p>`,
      )}
      <p role="status">${attempt ? (attempt.isRight ? 'Right.' : 'Not yet.') : nothing}</p>
      <button ?disabled=${isJudged}>Check</button>
    </form>`;
  }
}
