import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { knownSitesPlugin } from './.bin/known-sites-plugin.ts';

export default defineConfig({
  plugins: [WxtVitest(), knownSitesPlugin()],
  test: {
    setupFiles: ['tests/locks.ts'],
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/proof/**'],
    mockReset: true,
    restoreMocks: true,
    // A guard against tests that hang. It is far above what any test takes, so that a busy machine fails none.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
