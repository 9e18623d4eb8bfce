import type { Response } from '../../src/course/item.js';

/** The learner changed what an item holds. Nothing is judged yet. */
export class KapResponseChanged extends Event {
  static readonly type = 'kap-response-changed';

  constructor(readonly response: Response) {
    super(KapResponseChanged.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'kap-response-changed': KapResponseChanged;
  }
}
