import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { knownSitesPlugin } from './.bin/known-sites-plugin.ts';

export default defineConfig({
  plugins: [WxtVitest(), knownSitesPlugin()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**', 'tests/proof/**'],
    // Property tests and commands take long on a busy machine; a test that hangs is still found.
    testTimeout: 60_000,
    mockReset: true,
    restoreMocks: true,
  },
});
