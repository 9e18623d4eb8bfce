/**
 * What the standards let stand in a response, as plain expressions: written from them and from what LMSs were seen to refuse, not
 * from the code. Each says yes or no to a whole string.
 */

/**
 * SCORM 2004 4th Ed. RTE 4.2.9: short_identifier_type, real(10,7), localized_string_type. Of what an identifier may hold, only
 * what Moodle takes.
 */
const id = '[A-Za-z0-9_.]{1,250}';
const decimal = '-?\\d{1,10}(\\.\\d{1,7})?';
/** On one line, since an LMS's `.` takes no line break; no brace at its start, where a language would stand. */
const textOf = (most: number) => `(?![^]*\\[[,.:]\\])(?!\\{)[^\\n\\r\\u2028\\u2029]{0,${most}}`;
const list = (piece: string, most: number) => new RegExp(`^(${piece}(\\[,\\]${piece}){0,${most - 1}})?$`);
const piecesOf = (value: string) => value.split('[,]');

export const learnerResponse: Readonly<Record<string, (value: string) => boolean>> = {
  'true-false': (value) => /^(true|false)$/.test(value),
  choice: (value) => list(id, 36).test(value) && new Set(piecesOf(value)).size === piecesOf(value).length,
  sequencing: (value) => list(id, 36).test(value),
  matching: (value) => list(`${id}\\[\\.\\]${id}`, 36).test(value),
  likert: (value) => new RegExp(`^${id}$`).test(value),
  numeric: (value) => new RegExp(`^${decimal}$`).test(value),
  'fill-in': (value) =>
    piecesOf(value).length <= 10 && piecesOf(value).every((piece) => new RegExp(`^${textOf(250)}$`).test(piece)),
  'long-fill-in': (value) => value.length <= 4000 && new RegExp(`^(?!\\{)[^\\n\\r\\u2028\\u2029]*$`).test(value),
  other: (value) => value.length <= 4000 && !/[\n\r\u2028\u2029]/.test(value),
};

/** The same with what stands before and in a pattern. */
export const correctPattern: typeof learnerResponse = {
  ...learnerResponse,
  numeric: (value) => new RegExp(`^${decimal}\\[:\\]${decimal}$`).test(value),
  'fill-in': (value) =>
    value.startsWith('{case_matters=false}') && learnerResponse['fill-in']!(value.slice('{case_matters=false}'.length)),
};

/** xAPI 1.0.3 Part 2 2.4.4.1: the same forms without limits, and line breaks may stand in a text. */
const xapiList = (piece: string) => new RegExp(`^(${piece}(\\[,\\]${piece})*)?$`);
export const xapiResponse: Readonly<Record<string, (value: string) => boolean>> = {
  'true-false': learnerResponse['true-false']!,
  choice: (value) => xapiList(id).test(value),
  sequencing: (value) => xapiList(id).test(value),
  matching: (value) => xapiList(`${id}\\[\\.\\]${id}`).test(value),
  likert: learnerResponse.likert!,
  numeric: learnerResponse.numeric!,
  'fill-in': (value) => piecesOf(value).every((piece) => !/\[[.:]\]|^\{/.test(piece)),
  'long-fill-in': (value) => piecesOf(value).every((piece) => !/\[[.:]\]|^\{/.test(piece)),
};

/** SCORM 1.2 RTE 3.4.4, CMIFeedback, and CMIString255 for all of it. */
const code = '[a-z0-9]';
const within = (value: string) => value.length <= 255 && !/[\n\r\u2028\u2029]/.test(value);
export const studentResponse: Readonly<Record<string, (value: string) => boolean>> = {
  'true-false': (value) => /^[tf01]$/.test(value),
  choice: (value) => within(value) && new RegExp(`^(${code}(,${code})*)?$`).test(value),
  sequencing: (value) => within(value) && new RegExp(`^(${code}(,${code})*)?$`).test(value),
  matching: (value) => within(value) && new RegExp(`^(${code}\\.${code}(,${code}\\.${code})*)?$`).test(value),
  likert: (value) => new RegExp(`^${code}?$`).test(value),
  numeric: (value) => within(value) && /^-?\d+(\.\d+)?$/.test(value),
  'fill-in': within,
  performance: within,
};
