/** Whom a package can be launched by: an LMS by one of the standards, or a page that shows it in a frame. */
export const lmsFormats = ['scorm12', 'scorm2004', 'cmi5', 'xapi', 'embed'] as const;
export type LmsFormat = (typeof lmsFormats)[number];

/** What `kapstone package` can write. `site` is what `build` writes, as a zip. */
export const packageFormats = [...lmsFormats, 'site'] as const;
export type PackageFormat = (typeof packageFormats)[number];

/** As people call them. */
export const formatName: Readonly<Record<PackageFormat, string>> = {
  scorm12: 'SCORM 1.2',
  scorm2004: 'SCORM 2004 4th Edition',
  cmi5: 'cmi5',
  xapi: 'xAPI',
  embed: 'the protocol of host pages',
  site: 'site',
};

/** What a package's pages, and whoever writes it, call what launches it. */
export function launcherOf(format: LmsFormat): 'LMS' | 'host page' {
  return format === 'embed' ? 'host page' : 'LMS';
}

/** The part of the player that speaks to an LMS of this kind: `src/launch/launch-<format>.ts`. Its export `launch` is called without arguments. */
export function launchPart(format: LmsFormat): string {
  return `launch-${format}`;
}
