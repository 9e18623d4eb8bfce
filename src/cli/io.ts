/** What the command needs of the world around it. Only `main.ts` touches the process. */
export interface Io {
  /** The folder that relative paths start from. */
  cwd: string;
  /** YYYY-MM-DD. */
  today: string;
  /** Tells this program from every other, of a former release or just changed. */
  release: string;
  /** Where the built player lies. */
  player: string;
  /** Where the page of `kapstone dev` lies. */
  dev: string;
  /** Where the schemas lie: those of authors' files, and those that go into packages. */
  schemas: string;
  /** Writes a line for whoever reads the result. */
  out(line: string): void;
  /** Writes a line for whoever watches the command work. */
  err(line: string): void;
  /** Asks whoever sits at the keyboard; absent where nobody does. Rejects with a `CommandError` where that ends the command. */
  ask?(question: string): Promise<string>;
  /** Resolves when the command is asked to end. Until this is called, being asked ends the program at once. */
  stopped(): Promise<void>;
}
