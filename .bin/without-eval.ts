import type { Plugin } from 'vite';

/**
 * Replaces a fallback of lodash.merge, a dependency of the BibTeX parser, that finds the global
 * object by a kind of eval. Current browsers never reach it, and extensions may not contain it.
 */
export const withoutEval: Plugin = {
  name: 'without-eval',
  transform: (code, id) =>
    id.includes('lodash.merge')
      ? code.replace("Function('return this')()", 'globalThis')
      : undefined,
};
