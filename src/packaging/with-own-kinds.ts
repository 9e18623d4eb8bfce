import type { PlayerFiles } from './player-files.js';

/** A kind that the course's authors wrote, as a page needs it. */
export interface KindFile {
  name: string;
  /** An expression that gives the kind; absent where no page has a use for it. */
  script?: string;
  css?: string;
}

/**
 * The player with the kinds of a course: each is a part and a style sheet by the tag of its element, and comes with the pages in
 * which it stands. A part's `run` gives the kind, so that a kind which fails takes nothing with it.
 */
export function withOwnKinds(player: PlayerFiles, kinds: readonly KindFile[]): PlayerFiles {
  const tag = (name: string) => `kind-${name}`;
  const parts = kinds.flatMap(({ name, script }) =>
    script === undefined ? [] : [[tag(name), { needs: [], code: `(()=>({run:()=>${script}}))` }] as const],
  );
  const styles = kinds.flatMap(({ name, css }) => (css === undefined ? [] : [{ name: tag(name), css: css.trim() }]));
  return {
    ...player,
    parts: { ...player.parts, ...Object.fromEntries(parts) },
    styles: [...player.styles, ...styles],
  };
}
