/** Why a command cannot do its work: a broken call or surroundings, never an author's mistake. */
export type CommandErrorCode =
  | 'usage'
  | 'no-folder'
  | 'no-course'
  | 'no-player'
  | 'no-launch'
  | 'no-module'
  | 'not-ours'
  | 'disk'
  | 'nested'
  | 'no-port'
  | 'stopped';

/** The message is for the person at the keyboard. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  constructor(
    readonly code: CommandErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
