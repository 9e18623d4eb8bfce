import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import tokens from '../../components/styles/tokens.css';
import { compileCourse } from '../../src/authoring/compile-course.js';
import { weakContrasts } from '../../src/authoring/theme/contrasts.js';
import { hexOf, nearestOf } from '../../src/authoring/theme/colours.js';
import { palettes, schemes, type Scheme, type Theme } from '../../src/course/palette.js';
import { options, withEdit, withFile } from './small-course.js';

const compile = (theme: string) =>
  compileCourse(withEdit('course.yaml', 'modules:', `theme: ${theme}\nmodules:`), options);

const weakIn = (theme: Theme, scheme: Scheme) => weakContrasts({ ...palettes[scheme], ...theme[scheme] });

const colour = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);

describe('Kapstone’s own colours', () => {
  const blocks = [...tokens.matchAll(/\{([^{}]*--kap-ink:[^{}]*)\}/g)].map(([, block = '']) =>
    Object.fromEntries<string | undefined>(
      [...block.matchAll(/--kap-([\w-]+): (?:var\(--kap-more[\w-]*, )?(#\w+)\)?;/g)].map(
        ([, name = '', value = '']) => [name, hexOf(value)],
      ),
    ),
  );

  it('are those of the style sheet, where dark stands twice', () => {
    expect(blocks).to.have.length(3);
    for (const [index, scheme] of (['light', 'dark', 'dark'] as const).entries())
      expect(blocks[index]).to.include(palettes[scheme]);
  });

  for (const scheme of schemes)
    it(`can be read, ${scheme}`, () => {
      expect(weakContrasts(palettes[scheme])).to.deep.equal([]);
    });
});

describe('the theme of a course', () => {
  it('is not there where nothing is said of it', () => {
    expect(compileCourse(withEdit('course.yaml', 'A small', 'The small'), options).course?.theme).to.equal(undefined);
  });

  it('gives dark pages an accent of the same hue that can be read there', () => {
    const { theme } = compile('{ accent: "#7a1f5c" }').course!;
    expect(theme?.light).to.deep.equal({ accent: '#7a1f5c', 'accent-ink': '#ffffff' });
    expect(theme?.dark).to.deep.equal({ accent: '#ca6aa5', 'accent-ink': '#101010' });
  });

  it('has the reader’s sans-serif where that is asked for', () => {
    expect(compile('{ font: sans }').course?.theme).to.deep.equal({ light: {}, dark: {}, font: 'sans' });
  });

  it('has a logo with its size, and one for dark pages', () => {
    const edited = withEdit(
      'course.yaml',
      'modules:',
      'theme: { logo: { file: a.svg, alt: A, dark: b.svg } }\nmodules:',
    );
    const svg = (width: number) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 9"><use href="#a"/></svg>`;
    const files = withFile('a.svg', svg(30), withFile('b.svg', svg(40), edited));
    expect(compileCourse(files, options).course?.theme?.logo).to.deep.equal({
      url: 'a.svg',
      width: 30,
      height: 9,
      alt: 'A',
      dark: { url: 'b.svg', width: 40, height: 9 },
    });
  });

  it('says pair, ratio, what it needs, and the nearest colour', () => {
    const [remark] = compile('{ accent: "#6fb7c4" }').diagnostics;
    expect(remark).to.include({
      code: 'weak-contrast',
      message: 'On light pages accent (#6fb7c4) stands on paper-raised (#f3f1e9) at 2 to 1. It needs 4.5 to 1.',
      mend: 'The nearest accent that can be read: "#2c7683"',
    });
  });

  it('has nothing that cannot be read, or says so and proposes what can, whatever is chosen', () => {
    const pair = fc.record({ light: colour, dark: colour }, { requiredKeys: [] });
    const keys = fc.record(
      { accent: fc.oneof(colour, pair), now: colour, paper: pair, ink: pair },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(keys, (chosen) => {
        const { course, diagnostics } = compile(JSON.stringify(chosen));
        const isWeak = schemes.some((scheme) => weakIn(course!.theme!, scheme).length > 0);
        expect(diagnostics.some(({ code }) => code === 'weak-contrast')).to.equal(isWeak);
      }),
      { numRuns: 60 },
    );
  });

  it('proposes a colour that is accepted', () => {
    fc.assert(
      fc.property(colour, (accent) => {
        const [remark] = compile(`{ accent: "${accent}" }`).diagnostics;
        if (!remark) return;
        const [, nearest = ''] = /"(.*)"/.exec(remark.mend ?? '') ?? [];
        expect(compile(`{ accent: "${nearest}" }`).diagnostics).to.deep.equal([]);
      }),
      { numRuns: 40 },
    );
  });

  it('knows when there is no such colour', () => {
    expect(nearestOf('#808080', () => false)).to.equal(undefined);
  });
});
