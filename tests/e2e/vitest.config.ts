import { defineConfig } from 'vitest/config';
import { knownSitesPlugin } from '../../.bin/known-sites-plugin.ts';

/** The built extension in real browsers. One at a time: two browsers at once starve a small machine. */
export default defineConfig({
  plugins: [knownSitesPlugin()],
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
