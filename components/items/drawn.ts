import { guard } from 'lit/directives/guard.js';
import type { Markup } from '../../src/course/markup/element.js';
import { toDom } from '../to-dom.js';

/** Course text in a template: its nodes are made once and stay while the text is the same. */
export function drawn<T>(write: (content: T) => Markup[], content: T) {
  return guard([write, content], () => toDom(write(content)));
}
