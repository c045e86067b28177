import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { knownSitesPlugin } from './.bin/known-sites-plugin.ts';

export default defineConfig({
  plugins: [WxtVitest(), knownSitesPlugin()],
  test: {
    setupFiles: ['tests/locks.ts'],
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**', 'tests/proof/**'],
    mockReset: true,
    restoreMocks: true,
  },
});
