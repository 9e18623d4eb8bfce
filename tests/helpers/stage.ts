/** A page to put elements on: the real style sheets, plain tokens, and a session for whoever asks. */
import { ContextProvider } from '@lit/context';
import { sessionContext } from '../../components/player/session-context.js';
import blocksCss from '../../components/styles/blocks.css';
import blocksMoreCss from '../../components/styles/blocks-more.css';
import itemsMarksCss from '../../components/styles/items-marks.css';
import confidenceCss from '../../components/styles/confidence.css';
import itemsCss from '../../components/styles/items.css';
import wordsCss from '../../components/styles/items-words.css';
import plotsCss from '../../components/styles/plots.css';
import { toDom } from '../../components/to-dom.js';
import type { Markup } from '../../src/course/markup/element.js';
import type { SessionActor } from '../../src/session/session-machine.js';

const tokens = `
  :root {
    --kap-ink: #1b1b1a; --kap-ink-soft: #55534f; --kap-paper: #fdfcf9; --kap-paper-raised: #f5f2ec;
    --kap-line: #d9d4ca; --kap-line-strong: #8b867c; --kap-accent: #0b5563; --kap-accent-ink: #ffffff;
    --kap-now: #a4511c; --kap-right: #1f6b3a; --kap-partly: #7a5a00; --kap-wrong: #a02b2b; --kap-focus: #0b5563;
    --kap-serif: serif; --kap-sans: sans-serif; --kap-space-1: 0.25rem; --kap-space-2: 0.5rem; --kap-space-3: 1rem;
    --kap-space-4: 1.5rem; --kap-space-5: 2.5rem; --kap-space-6: 4rem; --kap-radius: 3px; --kap-measure: 66ch;
    --kap-quick: 0s;
  }
  .visually-hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .no-script { display: none; }
  body { margin: 16px; font: 18px/1.6 serif; color: var(--kap-ink); background: var(--kap-paper); }
`;

/** Dresses the test's page as the player's is. */
export function dress(): void {
  document.adoptedStyleSheets = [
    tokens,
    itemsCss,
    wordsCss,
    itemsMarksCss,
    plotsCss,
    blocksCss,
    blocksMoreCss,
    confidenceCss,
  ].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
}

/** A place in the page with this markup in it, instead of the last one. With a session, those inside find it. */
export async function stage(markup: readonly Markup[], session?: SessionActor): Promise<HTMLElement> {
  // Not `fixture`: it waits for an animation frame, and a page in the background of a parallel run has none.
  document.querySelector('main')?.remove();
  const place = document.createElement('main');
  document.body.append(place);
  const provider = new ContextProvider(place, { context: sessionContext });
  if (session) provider.setValue(session);
  place.append(toDom(markup));
  await drawn(place);
  return place;
}

/** Waits until every element inside has drawn what it was told, and what followed from that. */
export async function drawn(place: Element): Promise<void> {
  let pending = true;
  while (pending) {
    const elements = [...place.querySelectorAll<HTMLElement & { updateComplete?: Promise<boolean> }>('*')];
    const settled = await Promise.all(elements.map((element) => element.updateComplete ?? Promise.resolve(true)));
    pending = settled.includes(false);
  }
}

export function button(place: Element, name: string | RegExp): HTMLButtonElement {
  const found = [...place.querySelectorAll('button')].find((candidate) => {
    const label = (candidate.ariaLabel ?? candidate.textContent).trim();
    return typeof name === 'string' ? label === name : name.test(label);
  });
  if (!found) throw new Error(`There is no button "${name}".`);
  return found;
}

export function text(place: Element, selector: string): string {
  return place.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

/** Whether an element has the focus. Comparing elements in an assertion prints the whole page when they differ. */
export function hasFocus(element: Element | null | undefined): boolean {
  return element === document.activeElement;
}
