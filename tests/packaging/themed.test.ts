import { expect } from '@open-wc/testing';
import type { PlayerFiles } from '../../src/packaging/player-files.js';
import { papersOf, themed } from '../../src/packaging/themed.js';

const player: PlayerFiles = {
  parts: {},
  early: '',
  stand: '',
  worker: '',
  host: { script: '', example: '' },
  licences: '',
  embed: new Map(),
  styles: [
    { name: 'tokens', css: 'tokens{}' },
    { name: 'base', css: 'base{}' },
  ],
  fonts: new Map(),
};

describe('the player in a course’s colours', () => {
  it('is as it was without any', () => {
    expect(themed(player, undefined)).to.equal(player);
  });

  it('has them right behind its own, dark ones by wish of the device and of the reader', () => {
    const { styles } = themed(player, { light: { accent: '#7a1f5c' }, dark: { accent: '#e278b9' }, font: 'sans' });
    expect(styles.map(({ name }) => name)).to.deep.equal(['tokens', 'theme', 'base']);
    expect(styles[1]?.css.split('\n')).to.deep.equal([
      ':root{--kap-serif:var(--kap-sans);--kap-accent:#7a1f5c}',
      '@media (prefers-color-scheme:dark){:root:not([data-theme=light]){--kap-accent:#e278b9}}',
      ':root[data-theme=dark]{--kap-accent:#e278b9}',
    ]);
  });

  it('tells a phone its paper', () => {
    expect(papersOf({ light: { paper: '#ffffff' }, dark: {} })).to.deep.equal([
      ['light', '#ffffff'],
      ['dark', '#15191b'],
    ]);
  });
});
