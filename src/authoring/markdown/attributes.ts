import { readAttributes } from './attribute-list.js';
import type { Place, Report } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/nearest.js';
import type { Directive } from './parse-markdown.js';
import type { SourceText } from '../sources/source-text.js';

export interface Attribute {
  value: string;
  /** Of the value's own words. */
  place: Place;
}

/** The attributes of a directive, those it does not know reported. */
export class Attributes {
  readonly #found = new Map<string, Attribute>();

  constructor(
    readonly directive: Directive,
    readonly source: SourceText,
    report: Report,
    known: readonly string[],
  ) {
    const places = attributePlaces(directive, source);
    for (const [name, value] of Object.entries(directive.attributes ?? {})) {
      const { whole, words } = places.get(name) ?? { whole: this.namePlace, words: this.namePlace };
      if (known.includes(name)) this.#found.set(name, { value: value ?? '', place: words });
      else {
        report('unknown-attribute', whole, {
          message: `"${name}" means nothing to ${directive.name}.`,
          expected: known.length > 0 ? `It knows: ${known.join(', ')}.` : 'It takes no attributes.',
          mend: didYouMean(name, known),
        });
      }
    }
  }

  get(name: string): Attribute | undefined {
    return this.#found.get(name);
  }

  /** The place of the directive's opening: its colons and its name. */
  get namePlace(): Place {
    return openingPlace(this.directive, this.source);
  }
}

/** The place of a directive's colons and name. */
export function openingPlace(directive: Directive, source: SourceText): Place {
  const { start } = source.rangeOf(directive);
  const colons = /^:*/.exec(source.text.slice(start, start + 80))?.[0].length ?? 0;
  return source.place(start, start + colons + directive.name.length);
}

/** Where each attribute stands, which the parser does not tell. */
function attributePlaces(directive: Directive, source: SourceText): Map<string, { whole: Place; words: Place }> {
  const places = new Map<string, { whole: Place; words: Place }>();
  const { start, end } = source.rangeOf(directive);
  const label = directive.type === 'containerDirective' ? directive.children.slice(0, 1) : directive.children;
  const isLabelled = directive.type !== 'containerDirective' || isLabel(directive.children[0]);
  const last = isLabelled ? label.at(-1) : undefined;
  const from = last ? source.rangeOf(last).end : start;
  const opening = source.text.indexOf('{', from);
  if (opening === -1 || opening >= end) return places;
  for (const { name, whole, words } of readAttributes(source, opening + 1).attributes)
    places.set(name, { whole, words });
  return places;
}

function isLabel(node: Directive['children'][number] | undefined): boolean {
  return (node?.data as { directiveLabel?: boolean } | undefined)?.directiveLabel === true;
}
