import type { Launch } from '../lms.js';

/**
 * What a learner has set in the LMS. Captions are -1 for off, 0 for as they come, 1 for on in both versions (SCORM 1.2 RTE 3.4.4,
 * cmi.student_preference; 2004 4th Ed. RTE 4.2.13).
 */
export function learnerPreferences({
  language,
  isSilent,
  captions,
}: Readonly<{ language: string; isSilent: boolean; captions: string }>): Pick<Launch, 'languages' | 'preferences'> {
  return {
    languages: /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(language) ? [language] : [],
    preferences: {
      ...(isSilent && { audio: 'off' as const }),
      ...(captions === '1' && { captions: 'on' as const }),
      ...(captions === '-1' && { captions: 'off' as const }),
    },
  };
}
