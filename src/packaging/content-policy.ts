/** What a page may do beyond what all pages may. */
export interface Leave {
  /** Where it may send requests to, as sources of `connect-src`. */
  connect?: string;
  /** Whether it shows other pages of its site in a frame. */
  frames?: boolean;
  /** Whether it may start the site's service worker. */
  workers?: boolean;
}

/**
 * The Content-Security-Policy of a page: its own script and style by their digests, fonts and pictures from the site,
 * nothing from anywhere else. With Trusted Types, no text becomes HTML or script, except Lit's own templates.
 *
 * @param scripts SHA-256 of each of the page's inline scripts, in base64.
 * @param style The same of its inline style.
 */
export function contentPolicy(
  scripts: readonly string[],
  style: string,
  { connect, frames, workers }: Leave = {},
): string {
  return [
    `default-src 'none'`,
    `script-src ${scripts.map((script) => `'sha256-${script}'`).join(' ')}`,
    `style-src 'sha256-${style}'`,
    `font-src 'self'`,
    `img-src 'self' data:`,
    // Lets the next page be prefetched.
    `connect-src ${connect ?? `'self'`}`,
    ...(frames ? [`frame-src 'self'`] : []),
    ...(workers ? [`worker-src 'self'`] : []),
    `base-uri 'none'`,
    `form-action 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types lit-html${workers ? ' kapstone' : ''}`,
  ].join('; ');
}
