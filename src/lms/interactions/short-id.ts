/**
 * An id as SCORM 2004's short_identifier_type, at most 250 characters (4th Ed. RTE 4.2.9). By the standard it may hold a
 * hyphen; Moodle takes letters, digits, `_` and `.` only and answers 406 to the rest, so a hyphen becomes `_`, and anything
 * that an id of ours cannot have its code between two points. Undefined for what is empty or too long.
 */
export function toShortId(id: string): string | undefined {
  const short = id
    .replace(/[^A-Za-z0-9-]/gu, (character) => `.${(character.codePointAt(0) ?? 0).toString(16)}.`)
    .replaceAll('-', '_');
  return short !== '' && short.length <= 250 ? short : undefined;
}

export function fromShortId(short: string): string {
  return short.replaceAll('_', '-').replace(/\.([0-9a-f]{1,6})\./g, (whole, code: string) => {
    const point = parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
