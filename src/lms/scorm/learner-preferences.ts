import type { Launch } from '../lms.js';

/**
 * What a learner has set in the LMS, in the words of both versions: a level of sound, negative for off (1.2) or 0 (2004), and
 * captions -1 for off, 0 for as they come, 1 for on (SCORM 1.2 RTE 3.4.4, cmi.student_preference; 2004 4th Ed. RTE 4.2.13).
 */
export function learnerPreferences({
  language,
  audio,
  captions,
}: Readonly<Record<'language' | 'audio' | 'captions', string>>): Pick<Launch, 'languages' | 'preferences'> {
  return {
    languages: /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(language) ? [language] : [],
    preferences: {
      ...(audio.trim() !== '' && Number(audio) < 0 && { audio: 'off' as const }),
      ...(captions === '1' && { captions: 'on' as const }),
      ...(captions === '-1' && { captions: 'off' as const }),
    },
  };
}
