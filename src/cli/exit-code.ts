export const exitCode = {
  clean: 0,
  /** The course has errors. */
  problems: 1,
  /** The command could not do its work. */
  broken: 2,
} as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
