import { mistake, type Mistake } from './mistake.js';

const file = 'course.yaml';
const from = 'modules:\n  - history\n';
const theme = (text: string) => `theme:\n${text}\n${from}`;

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
];
