import type { Remark } from '../diagnostics/diagnostic.js';

/** What the mistakes that authors make most often call for, by the codes of the YAML reader. */
export const mends: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'Put words that hold a colon in quotes: title: "Ketamine: an overview".',
  MULTILINE_IMPLICIT_KEY: 'A colon and a space behind each key, and keys of one level below each other.',
  UNEXPECTED_TOKEN: 'Put words that hold signs such as : # @ % in quotes, and close every quote.',
  BAD_SCALAR_START: 'Put words that begin with a sign such as @ % ` in quotes.',
  DUPLICATE_KEY: 'Each key once.',
  MISSING_CHAR: 'Close what was opened: quotes with ", lists with ], keys in braces with }.',
  MULTIPLE_DOCS: 'One document: leave out the line of three hyphens.',
};

/** Of the shape of the file: the reader names what it stumbles over, which is not always what the author sees. */
const ofShape = ['BAD_INDENT', 'BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR', 'UNEXPECTED_TOKEN'];

/** Where, before `end`, a quotation mark or a bracket is opened and not closed. Words in quotes of several lines are rare. */
export function openedIn(text: string, end: number): number | undefined {
  const before = text.slice(0, end);
  const quote = /^[ ]*(?:- )?(?:[\w-]+:[ ]+)?(?:"[^"\r\n]*|'[^'\r\n]*)$/m.exec(before);
  if (quote) return quote.index + quote[0].search(/["']/);
  const bracket = /[:-][ ]+[[{][^\]}]*$/.exec(before);
  return bracket ? bracket.index + bracket[0].search(/[[{]/) : undefined;
}

/**
 * A mistake of YAML in an author's words, out of the line in which it stands.
 * @param column How many characters of `line` stand before it.
 */
export function yamlSlip({ code, message }: { code: string; message: string }, line: string, column: number): Remark {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  const isShape = ofShape.includes(code);
  if (code === 'TAB_AS_INDENT' || (isShape && indent.includes('\t')))
    return {
      message: 'This line begins with a tab.',
      expected: 'Spaces, as many as the lines around it have.',
    };
  if (isShape && /[:\-[,{]\s+[“”„‟]/.test(line))
    return {
      message: 'These quotation marks are curly, so they quote nothing here.',
      expected: 'Straight ones: title: "Ketamine: an overview".',
    };
  if (isShape && /^[ ]*[\w-]+(?:[ ]+[^:]*)?$/.test(line) && !/^[ ]*- /.test(line))
    return { message: 'This line has no colon.', expected: 'A key, a colon, a space and its value: minutes: 18.' };
  if (isShape && /^[ ]*(?:- )?[\w-]+:[^\s:/]/.test(line))
    return { message: 'A space is missing behind the colon.', expected: 'A key, a colon, a space: minutes: 18.' };
  if (isShape && /[:-] +'[^']*'[^\s',\]}]/.test(line))
    return {
      message: 'The apostrophe ends the words in quotes.',
      expected: 'Double quotes around words with an apostrophe: title: "The client\'s day".',
    };
  if (isShape && column <= indent.length)
    return {
      message: 'This line does not begin in the column where it belongs.',
      expected:
        'Lines of one level begin below each other; what belongs to the line above begins two spaces further in.',
    };
  return {
    message: `This is not YAML: ${message.split('; please')[0] ?? ''}.`.replace(/\.\.$/, '.'),
    expected: mends[code],
  };
}
