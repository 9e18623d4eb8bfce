import type { Logo } from './logo.js';

/** Every colour of a page but those of the monitor, as `--kap-<name>` in `components/styles/tokens.css`. */
export interface Palette {
  ink: string;
  'ink-soft': string;
  paper: string;
  'paper-raised': string;
  line: string;
  'line-strong': string;
  accent: string;
  'accent-ink': string;
  now: string;
  right: string;
  partly: string;
  wrong: string;
  focus: string;
}

export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** Kapstone's own, as the style sheet has them; a test holds the two together. */
export const palettes: Readonly<Record<Scheme, Palette>> = {
  light: {
    ink: '#1c2022',
    'ink-soft': '#555b5c',
    paper: '#fbfaf6',
    'paper-raised': '#f3f1e9',
    line: '#ddd9cd',
    'line-strong': '#85827a',
    accent: '#0d5563',
    'accent-ink': '#ffffff',
    now: '#9a4a14',
    right: '#256239',
    partly: '#7d5500',
    wrong: '#99362a',
    focus: '#b4530c',
  },
  dark: {
    ink: '#e4e1d8',
    'ink-soft': '#a6aaa4',
    paper: '#15191b',
    'paper-raised': '#1e2426',
    line: '#323a3d',
    'line-strong': '#737f82',
    accent: '#84c5d0',
    'accent-ink': '#0b1d21',
    now: '#e9a86b',
    right: '#8fca9f',
    partly: '#dfb661',
    wrong: '#ef9a8d',
    focus: '#f2b174',
  },
};

/** What a course looks like, where it is not as Kapstone is. Colours are `#rrggbb`. */
export interface Theme extends Record<Scheme, Partial<Palette>> {
  /** Absent for the serif that Kapstone brings. */
  font?: 'sans';
  logo?: Logo;
}
