/**
 * Whether the document has script from a site anyway: it names one, or this very script is from there. Only then code of a course of that
 * site is run. Any other course is data, whatever it says.
 */
export function runsCodeOf(address: string): boolean {
  const { origin } = new URL(address);
  const scripts = [import.meta.url, ...[...document.scripts].map(({ src }) => src)];
  return scripts.some((script) => URL.canParse(script) && new URL(script).origin === origin);
}
