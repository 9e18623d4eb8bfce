/** What a learner of the course should be able to do in practice, and the objectives that lead there. */
export interface Competency {
  id: string;
  title: string;
  /** A sentence. */
  text: string;
  /** Where it comes from; keys of the course's references, and how they are worded: "(Phelps, 2017)". */
  references: string[];
  citation: string;
  objectives: { module: string; objective: string }[];
}
