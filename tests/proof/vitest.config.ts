import { defineConfig } from 'vitest/config';
import { knownSitesPlugin } from '../../.bin/known-sites-plugin.ts';

/**
 * How other programs read our files. These tests run where bibtex, biber and pandoc are installed.
 */
export default defineConfig({
  plugins: [knownSitesPlugin()],
  test: { include: ['tests/proof/**/*.test.ts'], testTimeout: 120_000 },
});
