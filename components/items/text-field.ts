import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { typedText } from '../../src/course/markup/item-words.js';

interface TextField {
  /** Its class. */
  name: string;
  value: string;
  readonly: boolean;
  /** Where no label stands around it. */
  label?: string;
  describedBy: string | undefined;
  size?: number;
  onInput: (text: string) => void;
}

/** A field for a word or a few, with the attributes that its static twin has. */
export function textField(field: TextField): TemplateResult {
  return html`<input
    class=${field.name}
    type=${typedText.type}
    maxlength=${typedText.maxlength}
    autocomplete=${typedText.autocomplete}
    autocapitalize=${typedText.autocapitalize}
    autocorrect=${typedText.autocorrect}
    spellcheck=${typedText.spellcheck}
    size=${field.size ?? nothing}
    aria-label=${field.label ?? nothing}
    aria-describedby=${field.describedBy ?? nothing}
    .value=${live(field.value)}
    ?readonly=${field.readonly}
    @input=${(event: Event) => {
      field.onInput((event.target as HTMLInputElement).value);
    }}
  />`;
}
