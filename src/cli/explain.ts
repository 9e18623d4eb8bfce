import { diagnosticCodes, type DiagnosticCode } from '../authoring/diagnostics/diagnostic-codes.js';
import { codesByTopic, explanations } from '../authoring/diagnostics/explanations.js';
import { exampleHomes } from '../authoring/diagnostics/explanations/explanation.js';
import { didYouMean } from '../authoring/diagnostics/nearest.js';
import { CommandError } from './command-error.js';
import { exitCode, type ExitCode } from './exit-code.js';
import type { Io } from './io.js';

/** `kapstone explain`: what a code means, why it matters and how to mend it; without a code, all of them by subject. */
export function explain(code: string | undefined, io: Io): ExitCode {
  for (const line of code === undefined ? list() : explanation(known(code))) io.out(line);
  return exitCode.clean;
}

function known(code: string): DiagnosticCode {
  if (Object.hasOwn(diagnosticCodes, code)) return code as DiagnosticCode;
  const meant = didYouMean(code, Object.keys(diagnosticCodes)) ?? 'All of them: kapstone explain';
  throw new CommandError('usage', `There is no code "${code}". ${meant}`);
}

function list(): string[] {
  return codesByTopic.flatMap(([topic, codes]) => [
    topic,
    ...codes.map((code) => `  ${code.padEnd(32)} ${diagnosticCodes[code].about}`),
    '',
  ]);
}

function explanation(code: DiagnosticCode): string[] {
  const { severity, about } = diagnosticCodes[code];
  const { why, mend, example } = explanations[code];
  const shown = example
    ? ['', `In ${exampleHomes[example.in]}, not:`, '', ...inset(example.bad), '', 'but:', '', ...inset(example.good)]
    : [];
  return [`${code} (${severity})`, '', ...wrap(about), '', ...wrap(why), '', ...wrap(mend), ...shown];
}

const inset = (text: string): string[] => text.split('\n').map((line) => `    ${line}`.trimEnd());

/** Lines of at most 88 signs. */
function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 88) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
