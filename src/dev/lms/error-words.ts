import type { PlayedFormat } from '../dev-state.js';

/** The codes of SCORM 1.2 (RTE 3.3.7) and of SCORM 2004 (RTE 3.1.7), in plain words. */
const words: Readonly<Record<Exclude<PlayedFormat, 'cmi5'>, Readonly<Record<number, string>>>> = {
  scorm12: {
    101: 'it did not work, for no reason given.',
    201: 'it was asked in a way that it does not understand.',
    202: 'this element has no parts.',
    203: 'this element is no list.',
    301: 'the session has not begun, or is over.',
    401: 'it has no such element.',
    402: 'this element is its own, and cannot be set.',
    403: 'this element can only be read.',
    404: 'this element can only be written.',
    405: 'it does not take this value.',
  },
  scorm2004: {
    101: 'it did not work, for no reason given.',
    103: 'the session had begun before.',
    104: 'the session is over.',
    112: 'the session has not begun.',
    113: 'the session is over.',
    122: 'the session has not begun.',
    123: 'the session is over.',
    132: 'the session has not begun.',
    133: 'the session is over.',
    142: 'the session has not begun.',
    143: 'the session is over.',
    201: 'it was asked in a way that it does not understand.',
    301: 'it cannot be read.',
    351: 'it cannot be set in this order.',
    391: 'it could not be kept.',
    401: 'it has no such element.',
    402: 'it does not keep this element.',
    403: 'this element has no value yet.',
    404: 'this element can only be read.',
    405: 'this element can only be written.',
    406: 'it does not take this value.',
    407: 'the value is out of range.',
    408: 'something must be set before it.',
  },
};

export function errorWords(format: Exclude<PlayedFormat, 'cmi5'>, code: number): string {
  return words[format][code] ?? 'it does not say what that is.';
}
