import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../../components/light-element.js';
import type { Place } from './dev-state.js';

/**
 * All places of the course as a tree: modules, lessons and what stands in them, cases with their scenes, assessments with the items
 * of their banks. A scene and an item of a bank open by themselves, with a record of their own.
 *
 * @summary Goes to any lesson, item or scene.
 */
@customElement('kap-dev-jump')
export class KapDevJump extends LightElement {
  @property({ attribute: false }) places: readonly Place[] = [];

  /** The page in view. */
  @property() current = '';

  @state() private wanted = '';

  override render() {
    const words = this.wanted.toLowerCase().split(/\s+/).filter(Boolean);
    const found = words.length > 0 ? this.places.flatMap((place) => sifted(place, words) ?? []) : this.places;
    return html`<label class="dev-filter"
        >Find a lesson, an item or a scene
        <input
          type="search"
          .value=${this.wanted}
          @input=${({ target }: InputEvent) => {
            this.wanted = (target as HTMLInputElement).value;
          }}
        />
      </label>
      ${
        found.length > 0
          ? html`<ul class="dev-tree">
              ${found.map((place) => this.#entry(place, words.length > 0))}
            </ul>`
          : html`<p class="dev-empty">
              ${words.length > 0 ? 'Nothing is called that.' : 'There is nothing to go to until course.yaml is mended.'}
            </p>`
      }`;
  }

  #entry(place: Place, isSifted: boolean): TemplateResult {
    const { label, kind, path, inner } = place;
    const isCurrent = kind !== 'module' && (path === this.current || path === this.current.replace(/#.*/, ''));
    const link = html`<a href=${`#/${path}`} aria-current=${isCurrent ? 'page' : nothing}
      ><span>${label}</span>${kind === 'page' ? nothing : html`<span class="dev-kind">${kind}</span>`}</a
    >`;
    if (inner.length === 0) return html`<li>${link}</li>`;
    const isOpen = isSifted || kind === 'module' || holds(place, this.current);
    return html`<li>
      ${link}
      <details ?open=${isOpen}>
        <summary aria-label=${`What is in ${label}`}></summary>
        <ul>
          ${inner.map((each) => this.#entry(each, isSifted))}
        </ul>
      </details>
    </li>`;
  }
}

/** The place with those in it that are called so; undefined where neither it nor any of them is. */
function sifted(place: Place, words: readonly string[]): Place | undefined {
  const text = `${place.label} ${place.kind} ${place.path}`.toLowerCase();
  if (words.every((word) => text.includes(word))) return { ...place, inner: [] };
  const inner = place.inner.flatMap((each) => sifted(each, words) ?? []);
  return inner.length > 0 ? { ...place, inner } : undefined;
}

function holds(place: Place, path: string): boolean {
  const page = path.replace(/#.*/, '');
  return place.path.replace(/#.*/, '') === page || place.inner.some((each) => holds(each, path));
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-dev-jump': KapDevJump;
  }
}
