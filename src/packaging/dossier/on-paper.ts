import { el, type Markup } from '../../course/markup/element.js';

/** The URL of a picture that its module names so; undefined where there is none. */
export type PictureUrl = (url: string) => string | undefined;

/**
 * A lesson's markup as it stands in the dossier, in which there are neither a glossary nor footnotes, and in which the same
 * text may stand twice: without ids, without links to what is not there, without regions to scroll in. Pictures are part
 * of the file.
 */
export function onPaper(markup: readonly Markup[], picture: PictureUrl): Markup[] {
  return markup.flatMap((part): Markup[] => {
    if (typeof part === 'string') return [part];
    const { tag, attributes = {} } = part;
    const children = onPaper(part.children ?? [], picture);
    if (tag === 'kap-term' || tag === 'kap-cite') return children;
    if (tag === 'a') return isLink(attributes.href) ? [el('a', { href: attributes.href }, ...children)] : children;
    if (attributes.class?.toString().split(' ').includes('table')) return children;
    if (tag === 'img') {
      const src = picture(String(attributes.src));
      const { alt = '', width, height } = attributes;
      return src === undefined ? [`[${alt}]`] : [el('img', { src, alt, width, height })];
    }
    if (/^h[1-6]$/.test(tag)) return [el('p', {}, el('strong', {}, ...children))];
    return [{ ...part, attributes: { ...attributes, id: undefined, tabindex: undefined }, children }];
  });
}

/** References are in the dossier, and so are the addresses of other sites. */
function isLink(href: unknown): href is string {
  return typeof href === 'string' && /^(#ref-|https?:|mailto:)/.test(href);
}
