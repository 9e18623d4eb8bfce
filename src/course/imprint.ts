/**
 * What a course says about itself, as a book does on the page behind its title: how long it holds, who stands behind it, and
 * what a certificate asks for. All of it may be left out.
 */
import type { EvaluationQuestion } from './evaluation.js';

export interface Imprint {
  level?: CourseLevel;
  /** ISO dates, YYYY-MM-DD. */
  released?: string;
  /** The last day on which it may be taken as current. */
  expires?: string;
  /** Who paid for it, in a sentence. */
  funding?: string;
  /** How tools of artificial intelligence were used in drafting it, in a sentence. */
  ai?: string;
  /** Where to ask for an accommodation, another format, or to complain. */
  contact?: string;
  /** How complaints are dealt with; they go to `contact`. */
  complaints?: Complaints;
  /** Minutes of the planned study time that are on ethics, as a body asks for them. */
  ethicsMinutes?: number;
  /** Who offers this copy of the course. Without one no continuing education is spoken of, but to say that there is none. */
  provider?: Provider;
  /** The evaluation form: false where there is none, else questions that come after the standard ones. */
  evaluation?: false | EvaluationQuestion[];
  /** False where a certificate asks for none. */
  attestation?: false;
}

export interface Complaints {
  /** Within how many days a complaint is answered. */
  days: number;
  /** Who looks at it a second time. */
  second?: string;
  /** When fees are paid back, in a sentence. */
  refunds?: string;
}

export const courseLevels = ['beginning', 'intermediate', 'advanced'] as const;
export type CourseLevel = (typeof courseLevels)[number];

export interface Provider {
  name: string;
  /** Postal or web address. */
  address?: string;
  email?: string;
  /** Of the bodies that approve the provider, in their own words. */
  statements: ApprovalStatement[];
  /** Who signs certificates. */
  administrator?: { name: string; credentials?: string };
}

export interface ApprovalStatement {
  /** Who approves: "American Psychological Association". */
  body: string;
  /** As the body prescribes it. */
  text: string;
  /** The provider's number with that body. */
  number?: string;
  /** Hours that it lets the provider award for the whole course; absent where it is for none. */
  hours?: number;
  /** The days on which it is in force, both included: ISO dates. */
  from?: string;
  to?: string;
}

/** Those of the provider's approvals that were in force on a day, YYYY-MM-DD. None, once the course itself has expired. */
export function approvalsOn(day: string, { provider, expires }: Imprint): ApprovalStatement[] {
  if (!provider || (expires !== undefined && day > expires)) return [];
  return provider.statements.filter(({ from, to }) => (from ?? day) <= day && day <= (to ?? day));
}
