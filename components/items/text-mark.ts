import type { TemplateResult } from 'lit';
import type { TextVerdict } from '../../src/course/text-match.js';
import { mark } from './mark.js';

/** The mark on what was typed. A slip of typing is right and is told how the word is spelled. */
export function textMark(verdict: TextVerdict): TemplateResult {
  if (verdict.is === 'wrong') return mark('wrong', 'Not right');
  return mark('right', verdict.is === 'slip' ? `Right; usual spelling: ${verdict.usual}` : 'Right');
}
