import { defineConfig } from 'vitest/config';
import { defineKnownSites } from '../../.bin/known-sites';

/** What other people's programs make of our files. Run where bibtex, biber and pandoc are installed. */
export default defineConfig({
  define: defineKnownSites,
  test: { include: ['tests/proof/**/*.test.ts'], testTimeout: 120_000 },
});
