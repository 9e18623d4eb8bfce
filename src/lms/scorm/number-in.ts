/** The number that an LMS answers with; undefined where it answers with none. */
export function numberIn(text: string): number | undefined {
  return text.trim() === '' || !Number.isFinite(Number(text)) ? undefined : Number(text);
}
