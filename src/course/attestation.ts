/** What a learner attests at the end of the course. */
export interface Attesting {
  name: string;
  licence?: string;
  state?: string;
  minutes: string;
  /** "25 November 2026" */
  day: string;
}

export function attestationStatement({ name, licence, state, minutes, day }: Attesting): string {
  const licensed = [licence, state].filter(Boolean).join(', ');
  return (
    `I, ${name}${licensed && `, licence ${licensed}`}, attest that I studied all lessons and completed the assessments myself, ` +
    `without help, by ${day}, in about ${minutes} minutes. I understand that this course does not license or certify me to ` +
    'provide ketamine, and that I must work within my scope of practice and law.'
  );
}
