import { expect } from '@open-wc/testing';
import { el } from '../../src/course/markup/element.js';
import { outfitter } from '../../src/packaging/page-outfit.js';
import type { SitePage } from '../../src/packaging/pages/site-page.js';
import type { PlayerFiles } from '../../src/packaging/player-files.js';

const names = ['kap-player', 'kap-assessment', 'main', 'with-assessment', 'with-drafts', 'with-sitting-drafts'];
const player: PlayerFiles = {
  parts: Object.fromEntries(names.map((name) => [name, { needs: [], code: `part("${name}")` }])),
  early: '',
  stand: '',
  worker: '',
  embed: new Map(),
  host: { script: '', example: '' },
  licences: '',
  styles: [],
  fonts: new Map(),
};
const outline = { id: 'm', title: 'M', edition: '1', summary: '', objectives: [], lessons: [], bank: [] };

function assessment(feedback: 'now' | 'end'): SitePage {
  return {
    path: 'm/assessment.html',
    root: '../',
    title: '',
    description: '',
    language: 'en',
    body: [el('kap-player', {}, el('kap-assessment'))],
    data: {
      page: 'assessment',
      root: '../',
      module: { ...outline, assessment: { items: 1, pass: 1, mustPass: [], shuffle: false, feedback } },
    },
    sealed: [],
  };
}

describe('the outfits of pages', () => {
  const digest = (content: string | Uint8Array) => Promise.resolve(String(content.length));

  it('are one for pages with the same elements', async () => {
    const outfitOf = outfitter(player, new Map(), digest);
    expect(await outfitOf(assessment('end'))).to.equal(await outfitOf(assessment('end')));
  });

  it('differ where the pages bring other parts, whatever stands in them', async () => {
    const outfitOf = outfitter(player, new Map(), digest);
    expect((await outfitOf(assessment('end'))).scripts).to.not.include('with-sitting-drafts');
    expect((await outfitOf(assessment('now'))).scripts).to.include('with-sitting-drafts');
  });
});
