import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { defineKnownSites } from './.bin/known-sites';

export default defineConfig({
  plugins: [WxtVitest()],
  define: defineKnownSites,
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**', 'tests/proof/**'],
    mockReset: true,
    restoreMocks: true,
  },
});
