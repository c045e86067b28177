import { defineConfig } from 'vitest/config';
import { knownSitesPlugin } from '../../.bin/known-sites-plugin.ts';

/** What other people's programs make of our files. Run where bibtex, biber and pandoc are installed. */
export default defineConfig({
  plugins: [knownSitesPlugin()],
  test: { include: ['tests/proof/**/*.test.ts'], testTimeout: 120_000 },
});
