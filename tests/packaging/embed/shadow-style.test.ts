import { expect } from '@open-wc/testing';
import { parseCss, writeCss } from '../../../src/packaging/embed/css-rules.js';
import type { PlayerFiles } from '../../../src/packaging/player-files.js';
import { themed } from '../../../src/packaging/themed.js';
import { fontFaces, shadowStyle } from '../../../src/packaging/embed/shadow-style.js';

const tokens =
  ':root{color-scheme:light dark;--kap-ink:#111;--kap-space:1.5rem}' +
  '@media (prefers-color-scheme: dark){:root:not([data-theme=light]){--kap-ink:#eee}}' +
  ':root[data-theme=dark]{color-scheme:dark;--kap-ink:#eee}:root[data-theme=light]{color-scheme:light}';

describe('parseCss', () => {
  for (const css of [
    'a{b:c}',
    'a,b{content:"}{"}\nc{d:e}',
    "a{content:'\\'}'}",
    '@media print{a{b:c}\nd{e:f}}',
    '@supports (a:b){@media print{a{b:c}}}',
    '@keyframes turn{0%{a:b}to{c:d}}',
  ])
    it(`writes what it read: ${css}`, () => {
      expect(writeCss(parseCss(css))).to.equal(css);
    });

  it('leaves out comments, whatever stands in them', () => {
    expect(writeCss(parseCss('/* { */a{b:c;/* } */d:e}f{content:"/* { */"}'))).to.equal(
      'a{b:c;d:e}\nf{content:"/* { */"}',
    );
  });

  it('leaves out what is no block', () => {
    expect(writeCss(parseCss('@charset "utf-8";a{b:c}'))).to.equal('a{b:c}');
  });

  it('refuses a block without an end', () => {
    expect(() => parseCss('a{b:c')).to.throw(RangeError);
  });
});

describe('the style of a shadow root', () => {
  const rules = (css: string) => shadowStyle(css).split('\n');

  for (const [what, css, wanted] of [
    ['tokens on the host element', ':root{--kap-accent:red}', ':host{--kap-accent:red}'],
    ['the root’s colours on the ground', 'html{color:red}', 'kap-ground{color:red}'],
    ['the body’s too', 'body:has(.note) .x{color:red}', 'kap-ground:has(.note) .x{color:red}'],
    ['the text’s main part', '.frame>main,main:focus{a:b}', '.frame>.kap-main,.kap-main:focus{a:b}'],
    ['no class or id that looks like it', '.main,#main,.body-x{a:b}', '.main,#main,.body-x{a:b}'],
    ['the place that is pointed to', '.x:target:not(:target){a:b}', '.x[data-target]:not([data-target]){a:b}'],
    [
      'the reader’s size',
      'html[data-text=small]{font-size:90%}',
      'kap-ground[data-text=small]{--kap-rem:calc(var(--kap-base)*0.9)}',
    ],
    [
      'a length',
      'a{margin:.5rem -2rem;x:--a-3rem}',
      'a{margin:calc(var(--kap-rem)*.5) calc(var(--kap-rem)*-2);x:--a-3rem}',
    ],
    [
      'a share of the window',
      'a{width:clamp(1rem,4vw,2rem)}',
      'a{width:clamp(calc(var(--kap-rem)*1),4cqi,calc(var(--kap-rem)*2))}',
    ],
    ['the width of the window', '@media (min-width:48rem){a{b:c}}', '@container kap (min-width:48em){a{b:c}}'],
    ['the same on a screen', '@media screen and (width<36rem){a{b:c}}', '@container kap (width<36em){a{b:c}}'],
    ['other queries', '@media (hover:hover){a{b:c}}', '@media (hover:hover){a{b:c}}'],
    [
      'paper',
      '@media print{:root{--kap-ink:#000}html{font-size:10pt}}',
      '@media print{kap-ground{--kap-ink:#000}\nkap-ground{--kap-rem:10pt}}',
    ],
    ['no transition between documents', '.bar{view-transition-name:bar;a:b}', '.bar{a:b}'],
  ] as const)
    it(`has ${what}`, () => {
      expect(shadowStyle(css)).to.contain(`\n${wanted}\n`);
    });

  it('has nothing that only a document can have', () => {
    const css =
      '@font-face{font-family:a}@media print{@page{margin:1cm}a{b:c}}@view-transition{navigation:auto}::view-transition-old(*){a:b}.skip:focus{a:b}';
    expect(shadowStyle(css)).not.to.match(/@font-face|@page|view-transition|skip/);
  });

  it('has one value for light and dark, and what the reader has chosen', () => {
    const all = rules(tokens);
    expect(all).to.include(':host{--kap-ink:#111;--kap-space:calc(var(--kap-rem)*1.5)}');
    expect(all).to.include('@supports (color:light-dark(#000,#fff)){:host{--kap-ink:light-dark(#111,#eee)}}');
    expect(all).to.include('kap-ground[data-theme=dark]{color-scheme:dark}');
    expect(all).to.include('kap-ground[data-theme=light]{color-scheme:light}');
    expect(all.join('')).not.to.contain('prefers-color-scheme');
  });

  it('has the colours of a course’s own theme in place of the player’s, light and dark', () => {
    const theme = { light: { ink: '#201' }, dark: { ink: '#fde' } };
    const { styles } = themed({ styles: [{ name: 'tokens', css: tokens }] } as unknown as PlayerFiles, theme);
    const all = rules(styles.map(({ css }) => css).join('\n'));
    expect(all.filter((rule) => rule.startsWith(':host{--kap-ink')).at(-1)).to.equal(':host{--kap-ink:#201}');
    expect(all.find((rule) => rule.startsWith('@supports (color:light'))).to.match(
      /--kap-ink:light-dark\(#201,#fde\)\}\}$/,
    );
  });

  it('leaves the fonts to the document', () => {
    expect(fontFaces('@font-face{font-family:A;font-display:optional}a{b:c}')).to.equal(
      '@font-face{font-family:A;font-display:swap}',
    );
  });
});
