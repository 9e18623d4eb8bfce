import type { Fault, FilePlace, LaunchRequest } from './dev-state.js';

/** A line of a file was asked for. */
export class FileOpenedEvent extends Event {
  constructor(readonly place: FilePlace) {
    super('kap-dev-file-opened', { bubbles: true });
  }
}

/** A module was launched in an LMS. */
export class LaunchedEvent extends Event {
  constructor(readonly request: LaunchRequest) {
    super('kap-dev-launched', { bubbles: true });
  }
}

/** The LMS was given a fault. */
export class FaultChosenEvent extends Event {
  constructor(readonly fault: Fault) {
    super('kap-dev-fault-chosen', { bubbles: true });
  }
}
