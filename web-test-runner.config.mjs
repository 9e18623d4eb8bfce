import { defaultReporter, summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { build } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { browserOptions } from './src/toolchain/esbuild-options.mjs';
import { browserFlags, findBrowser } from './src/toolchain/find-browser.mjs';

/** Each test file is bundled as the player is, so that a test runs the very code that ships, CommonJS packages included. */
const bundleTests = {
  name: 'bundle-tests',
  async serve(context) {
    if (!context.path.endsWith('.test.ts')) return undefined;
    const entry = fileURLToPath(new URL(`.${context.path}`, import.meta.url));
    const result = await build({
      ...browserOptions,
      entryPoints: [entry],
      write: false,
      // Lines of the sources without their text: half of what a page has to read.
      sourcemap: 'inline',
      sourcesContent: false,
    });
    return { body: result.outputFiles[0].text, type: 'js' };
  },
};

/** Leaves the counts where the test command picks them up. */
const countReporter = {
  onTestRunFinished({ sessions }) {
    const counts = { passed: 0, failed: 0 };
    const visit = (suite) => {
      for (const test of suite.tests) counts[test.passed ? 'passed' : 'failed'] += 1;
      suite.suites.forEach(visit);
    };
    for (const session of sessions) {
      if (session.testResults) visit(session.testResults);
      counts.failed += session.errors.length;
    }
    mkdirSync('.cache', { recursive: true });
    writeFileSync('.cache/browser-tests.json', JSON.stringify(counts));
  },
};

export default {
  files: ['tests/**/*.test.ts', '!tests/cli/**', '!tests/e2e/**'],
  browsers: [chromeLauncher({ launchOptions: { executablePath: findBrowser(), args: browserFlags } })],
  plugins: [bundleTests],
  // One page at a time: a browser draws only the page in front, and elements wait for frames.
  concurrency: 1,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 20_000 } },
  reporters: [
    defaultReporter({ reportTestProgress: false }),
    ...(process.env.CI ? [] : [summaryReporter()]),
    countReporter,
  ],
};
