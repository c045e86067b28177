import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { knownSitesPlugin } from './.bin/known-sites-plugin.ts';

export default defineConfig({
  plugins: [WxtVitest(), knownSitesPlugin()],
  test: {
    setupFiles: ['tests/locks.ts', 'tests/property-sizes.ts', '.bin/scheduler.ts'],
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/proof/**'],
    // On two cores Vitest would use only one, and take twice as long.
    maxWorkers: '100%',
    mockReset: true,
    restoreMocks: true,
    // Stops tests that hang. It is far longer than any test takes, even on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
