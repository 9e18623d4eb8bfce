import type { LaunchedModule } from '../launched-module.js';
import type { PlayerFiles } from '../player-files.js';

/** Where the example has its list of modules; `examples/embed/same-origin.html`. */
const list = /(<script type="application\/json" id="modules">)[^<]*(<\/script>)/;

/** What a package brings for the page that is to show its modules: the library, a page to copy, and what to do with them. */
export function hostFiles(modules: readonly LaunchedModule[], host: PlayerFiles['host']): Map<string, string> {
  const listed = modules.map(({ module, href }) => ({ title: module.title, src: href }));
  const data = JSON.stringify(listed, undefined, 2).replaceAll('<', '\\u003c');
  return new Map([
    ['kapstone-host.js', host.script],
    ['example.html', host.example.replace(list, (_, start: string, end: string) => `${start}\n${data}\n${end}`)],
    ['README.txt', readme(listed)],
  ]);
}

function readme(listed: readonly { title: string; src: string }[]): string {
  return `These modules are to be shown in a page of yours, in a frame:

${listed.map(({ title, src }) => `  ${src}  ${title}`).join('\n')}

1. Serve this folder as it is, by http or https. example.html shows a module at once.
2. Copy the parts of example.html that you need into your page, and kapstone-host.js beside it.
   Say in load() and save() where you keep a learner's state: a text for each learner and each module.
3. If your page has another origin than this folder, make the package again with
   --host https://your-page.example, or the module does not speak to it.
4. Have your server say who may frame this folder:
   Content-Security-Policy: frame-ancestors 'self' https://your-page.example

What the page and the module say to each other, and what the library does for you, is told in
examples/embed/README.md of Kapstone.
`;
}
