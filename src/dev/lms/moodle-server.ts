/** What the server keeps of one learner and module, from session to session. */
export interface MoodleServer {
  elements: Map<string, string>;
  /** What it takes does not arrive, and the page is told that it did. */
  isOffline: boolean;
  /** The learner was logged out. */
  isExpired: boolean;
  mode: 'normal' | 'review' | 'browse';
  learner: { id: string; name: string };
  /** The language that the learner prefers; empty for none. */
  language: string;
  mastery?: string;
}

export function moodleServer(given: Partial<MoodleServer> = {}): MoodleServer {
  return {
    elements: new Map(),
    isOffline: false,
    isExpired: false,
    mode: 'normal',
    learner: { id: 'anna', name: "Léa O'Neil" },
    language: 'de',
    ...given,
  };
}
