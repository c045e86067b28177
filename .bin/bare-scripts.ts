import type { Plugin } from 'vite';

/** WXT's wrapper around an unlisted script. The rest of the id is the path of the script. */
const WRAPPER = '\0virtual:wxt-unlisted-script-entrypoint?';

/**
 * Replaces the wrapper that WXT adds to unlisted scripts by a bare call: it only logs an error a
 * second time, in 360 bytes, a hundredth of the size limit of what runs in a page.
 */
export const bareScripts: Plugin = {
  name: 'bare-scripts',
  enforce: 'pre',
  load(id) {
    if (!id.startsWith(WRAPPER)) return undefined;
    const script = JSON.stringify(id.slice(WRAPPER.length));
    return `import script from ${script}; script.main();`;
  },
};
