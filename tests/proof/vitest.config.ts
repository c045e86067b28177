import { defineConfig } from 'vitest/config';

/** What other people's programs make of our files. Run where bibtex, biber and pandoc are installed. */
export default defineConfig({
  test: { include: ['tests/proof/**/*.test.ts'], testTimeout: 120_000 },
});
