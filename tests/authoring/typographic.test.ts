import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { typographic } from '../../src/authoring/typographic.js';

const text = (value: string) => ({ type: 'text', value });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const emphasis = (value: string) => ({ type: 'emphasis', children: [text(value)] });
const set = (value: string) => typographic({ title: value }, 'en').title;

describe('typographic quotes', () => {
  for (const [plain, well] of [
    ['He said "yes".', 'He said “yes”.'],
    ['"Yes," she said. "I\'m \'fine\'."', '“Yes,” she said. “I’m ‘fine’.”'],
    ['"\'Fine\' was her word"', '“‘Fine’ was her word”'],
    ["the clients' words, the '70s", 'the clients’ words, the ’70s'],
    ['("quoted") and re-"wired"', '(“quoted”) and re-“wired”'],
    ['well—"so"', 'well—“so”'],
    ['“set” already', '“set” already'],
    ['no quotes', 'no quotes'],
  ] as const)
    it(`sets ${plain}`, () => {
      expect(set(plain)).to.equal(well);
    });

  it('goes on from one node of a line to the next, and begins anew with a paragraph', () => {
    const lines = [
      paragraph(text('"'), emphasis('so'), text('" they say')),
      paragraph(text('after a source '), { type: 'citation', text: '(A, 2000)', references: ['a'] }, text("'s end")),
      paragraph(text('"Next"')),
    ];
    expect(typographic(lines, 'en-GB')).to.deep.equal([
      paragraph(text('“'), emphasis('so'), text('” they say')),
      paragraph(text('after a source '), { type: 'citation', text: '(A, 2000)', references: ['a'] }, text('’s end')),
      paragraph(text('“Next”')),
    ]);
  });

  it('begins anew with each part of a row', () => {
    const row = { content: [text('"What did he do?"')], answer: 'leading', rationale: [text('"He" came from you.')] };
    expect(typographic(row, 'en')).to.deep.equal({
      content: [text('“What did he do?”')],
      answer: 'leading',
      rationale: [text('“He” came from you.')],
    });
  });

  it('leaves alone what is not for reading: ids, answers, code, addresses', () => {
    const kept = {
      id: "a'b",
      accepted: ["it's"],
      answer: '"so"',
      content: [{ type: 'inlineCode', value: '"x"' }],
      url: "media/it's.svg",
      provider: { statements: [{ text: 'Approved as "it is".' }] },
    };
    expect(typographic(kept, 'en')).to.deep.equal(kept);
  });

  it('leaves other languages alone', () => {
    expect(typographic({ title: '"so"' }, 'de').title).to.equal('"so"');
  });

  it('changes quotes only, and nothing the second time', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const once = set(value);
        expect(once.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")).to.equal(
          value.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"),
        );
        expect(set(once)).to.equal(once);
        expect(once).not.to.match(/["']/);
      }),
    );
  });
});
