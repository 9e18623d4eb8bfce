import { withFile } from '../small-course.js';
import { mistake, type Mistake } from './mistake.js';

const file = 'course.yaml';
const from = 'modules:\n  - history\n';
const theme = (text: string) => `theme:\n${text}\n${from}`;

const svg = (inner: string, more = 'viewBox="0 0 9 9"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${more}>${inner}</svg>`;
const plain = svg('<path d="M0 0h9"/>');
const logo = theme('  logo: { file: «clinic.svg», alt: A Clinic }');
const fine = theme('  logo: { file: good.svg, alt: A Clinic }');
/** The small course with these bytes as its logo, and one that does. */
const drawn = (content: string | Uint8Array) => withFile('good.svg', plain, withFile('clinic.svg', content));
const unsafe = (name: string, inner: string) =>
  mistake('unsafe-picture', `a logo with ${name}`, { file, from, to: logo, before: drawn(svg(inner)), fine });

export const themeMistakes: Mistake[] = [
  mistake('weak-contrast', 'an accent that is too pale on paper', {
    file,
    from,
    to: theme('  accent: «"#6fb7c4"»'),
    fine: theme('  accent: "#0d5563"'),
  }),
  mistake('weak-contrast', 'an accent that is too dark for dark pages', {
    file,
    from,
    to: theme('  accent: { light: "#7a1f5c", dark: «"#7a1f5c"» }'),
    fine: theme('  accent: { light: "#7a1f5c", dark: "#e3a6cd" }'),
  }),
  mistake('weak-contrast', 'a paper on which nothing else can be read', {
    file,
    from,
    to: theme('  paper: «"#8d8d8d"»'),
    fine: theme('  paper: "#ffffff"'),
  }),
  mistake('bad-value', 'a colour that is none', {
    file,
    from,
    to: theme('  accent: «"teel"»'),
    fine: theme('  accent: navy'),
  }),
  mistake('bad-value', 'a colour without quotes, which YAML takes for a remark', {
    file,
    from,
    to: theme('  accent: «»#0d5563'),
    fine: theme('  accent: "#0d5563"'),
  }),
  mistake('bad-value', 'a colour that can be seen through', {
    file,
    from,
    to: theme('  accent: «"#0d556380"»'),
    fine: theme('  accent: "rgb(13 85 99)"'),
  }),
  mistake('media-not-found', 'a logo that is not there', {
    file,
    from,
    to: logo,
    before: withFile('clinics.svg', plain),
    mend: 'Did you mean "clinics.svg"?',
    fine: theme('  logo: { file: clinics.svg, alt: A Clinic }'),
  }),
  mistake('bad-value', 'a logo of another kind', {
    file,
    from,
    to: theme('  logo: { file: «clinic.webp», alt: A Clinic }'),
    before: drawn(plain),
    fine,
  }),
  mistake('not-a-picture', 'a logo that is something else than its ending says', {
    file,
    from,
    to: logo,
    before: drawn('GIF89a'),
    fine,
  }),
  mistake('not-a-picture', 'a logo that does not say how large it is', {
    file,
    from,
    to: logo,
    before: drawn(svg('', '')),
    fine,
  }),
  mistake('heavy-media', 'a logo of 300 kB', {
    file,
    from,
    to: logo,
    before: drawn(svg('<path/>'.repeat(43_000))),
    fine,
  }),
  unsafe('a script', '<script>1</script>'),
  unsafe('something that runs', '<path onload="1"/>'),
  unsafe('a picture of another address', '<image href="https://a.test/b.png"/>'),
  unsafe('a link that runs', '<a xlink:href="javascript:1"/>'),
  unsafe('a page in it', '<foreignObject/>'),
  unsafe('a style of another address', '<style>@import "https://a.test/c.css";</style>'),
  unsafe('a font of another address', '<style>@font-face{src:url(https://a.test/f.woff2)}</style>'),
  mistake('unsafe-picture', 'a logo with an entity', {
    file,
    from,
    to: logo,
    before: drawn(`<!DOCTYPE svg [<!ENTITY a "b">]>${plain}`),
    fine: theme('  logo: { file: good.svg, alt: A Clinic, dark: good.svg }'),
  }),
];
