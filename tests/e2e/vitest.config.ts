import { defineConfig } from 'vitest/config';
import { knownSitesPlugin } from '../../.bin/known-sites-plugin.ts';

/**
 * Tests of the built extension in real browsers, one at a time: two browsers would overload a small
 * machine.
 */
export default defineConfig({
  plugins: [knownSitesPlugin()],
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
