/** A picture of the logo. `url` is its path from the site's root. Width and height in CSS pixels keep its place before it loads. */
export interface LogoFile {
  url: string;
  width: number;
  height: number;
}

/** What stands in the head of every page beside the course's title. */
export interface Logo extends LogoFile {
  /** The words in it. */
  alt: string;
  /** For dark pages; where there is none they show the other on light ground. */
  dark?: LogoFile;
}
