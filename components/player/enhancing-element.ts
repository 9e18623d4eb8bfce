import { ReactiveElement } from 'lit';

/** An element that adds to the static markup which it holds. It draws nothing of its own. */
export abstract class EnhancingElement extends ReactiveElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Gives an element of the markup its text; leaves it alone where it has it already. */
  protected say(within: Element, selector: string, text: string): void {
    const element = within.querySelector(selector);
    if (element && element.textContent !== text) element.textContent = text;
  }
}
