import { LitElement, type PropertyValues } from 'lit';

/**
 * An element that draws into the page itself. What stood there before, its static twin, stays until the element is
 * ready and is replaced in the same task as the first drawing: nothing flashes.
 */
export abstract class LightElement extends LitElement {
  /** Whether there is enough to draw. While there is not, what was drawn before stays. */
  protected get isReady(): boolean {
    return this.renderRoot instanceof Node;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override shouldUpdate(_changed: PropertyValues): boolean {
    return this.isReady;
  }

  protected override update(changed: PropertyValues): void {
    if (!this.hasUpdated) this.renderRoot.replaceChildren();
    super.update(changed);
  }
}
