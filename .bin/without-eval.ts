import type { Plugin } from 'vite';

/**
 * lodash.merge, which the BibTeX parser brings along, has a last resort to find the global object
 * that is a kind of eval. It is never reached in a browser of today, and an extension may not hold
 * it.
 */
export const withoutEval: Plugin = {
  name: 'without-eval',
  transform: (code, id) =>
    id.includes('lodash.merge')
      ? code.replace("Function('return this')()", 'globalThis')
      : undefined,
};
