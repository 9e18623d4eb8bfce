/** The keys below `theme` in course.yaml. The messages say what is expected. */
import * as v from 'valibot';
import { hexOf } from './colours.js';

const expected = 'a colour in quotes, such as "#7a1f5c"';
const colour = v.pipe(
  v.string(expected),
  v.check((words) => hexOf(words) !== undefined, expected),
);
const both = v.exactOptional(
  v.union(
    [colour, v.strictObject({ light: v.exactOptional(colour), dark: v.exactOptional(colour) })],
    `${expected}, or one for light pages and one for dark: { light: "#7a1f5c", dark: "#e3a6cd" }`,
  ),
);

/** What a course can set. Everything else follows from these. */
export const themeColours = ['accent', 'now', 'ink', 'paper'] as const;
export type ThemeColour = (typeof themeColours)[number];

const logoFile = v.pipe(
  v.string('the path of a file beside course.yaml, such as clinic.svg'),
  v.regex(/^(?!\.?\/)[^\\?#]+\.(?:svg|png)$/i, 'an SVG or a PNG beside course.yaml, such as clinic.svg'),
);
const LogoSchema = v.strictObject(
  {
    file: logoFile,
    alt: v.pipe(v.string('the words in the logo'), v.trim(), v.minLength(1, 'the words in the logo')),
    dark: v.exactOptional(logoFile),
  },
  'file, alt and dark: { file: clinic.svg, alt: Example Clinic }',
);
export type LogoKeys = v.InferOutput<typeof LogoSchema>;

export const ThemeSchema = v.strictObject(
  {
    accent: both,
    now: both,
    ink: both,
    paper: both,
    font: v.exactOptional(v.picklist(['serif', 'sans'], 'serif or sans')),
    logo: v.exactOptional(LogoSchema),
  },
  'accent, now, ink, paper, font and logo',
);
export type ThemeKeys = v.InferOutput<typeof ThemeSchema>;
