const linkSchemes = new Set(['http', 'https', 'mailto']);
const imageSchemes = new Set(['http', 'https']);

/** The scheme of a URL as a browser would read it; undefined for a relative one. */
function schemeOf(url: string): string | undefined {
  // Browsers drop control characters and spaces before they look for a scheme.
  const read = url.replace(/[^!-\uffff]/g, '');
  return /^([a-z][a-z0-9+.-]*):/i.exec(read)?.[1]?.toLowerCase();
}

/** Whether a link may lead there: http, https, mailto, or a place relative to this one. */
export function isSafeLink(url: string): boolean {
  const scheme = schemeOf(url);
  return scheme === undefined || linkSchemes.has(scheme);
}

/** Whether a picture may come from there: http, https, or a place relative to this one. */
export function isSafeImage(url: string): boolean {
  const scheme = schemeOf(url);
  return scheme === undefined || imageSchemes.has(scheme);
}

/** Whether a URL leads to another site. */
export function isExternal(url: string): boolean {
  return /^\s*(https?:|[/\\]{2})/i.test(url);
}
