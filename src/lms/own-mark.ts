/** The pass mark that an LMS gives, 0 to 1. What is no share, and a mark that everybody reaches, is none. */
export function ownMark(given: number | undefined): number | undefined {
  return given !== undefined && given > 0 && given <= 1 ? given : undefined;
}
