import type { Course } from '../../course/course.js';
import type { LogoFile } from '../../course/logo.js';
import { el, type ElementNode } from '../../course/markup/element.js';

/**
 * The logo of a course, for light pages and for dark ones: the style shows one of the two, and a browser asks for no other. Where
 * the title beside it says its words, it says nothing. One that is more than three times as wide as high would be too small beside the
 * title on a phone.
 */
export function logoMarkup({ logo, title }: Course, root: string): ElementNode[] {
  if (!logo) return [];
  const alt = title.toLowerCase().includes(logo.alt.toLowerCase()) ? '' : logo.alt;
  const picture = ({ url, width, height }: LogoFile, name: string) =>
    el('img', { class: name, src: root + url, alt, width, height, loading: 'lazy' });
  return [
    el(
      'span',
      { class: logo.width > 3 * logo.height ? 'bar-logo is-wide' : 'bar-logo' },
      picture(logo, logo.dark ? 'logo is-light' : 'logo'),
      ...(logo.dark ? [picture(logo.dark, 'logo is-dark')] : []),
    ),
  ];
}
