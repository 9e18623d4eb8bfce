import type { FrameMessage, HostMessage, Init, Said } from './host-protocol.js';

/** A page that has answered: what it said at the beginning, and the way to it. */
export interface HostLine {
  init: Init;
  origin: string;
  /** As the learner reads it. */
  name: string;
  newId(): string;
  /** `id`: by which the page answers, where it is to. */
  post(message: Said<FrameMessage>, id?: string): void;
  /** Calls back with what comes after `init`. */
  listen(heard: (message: HostMessage) => void): void;
}
