import { type Plugin, runnerImport } from 'vite';

/** Gives tests the list of sites as the build does. */
export function knownSitesPlugin(): Plugin {
  return {
    name: 'known-sites',
    // Imported at run time: Vite warns of every import that a configuration makes in the way that the rest of the code does.
    async config() {
      const { module } =
        await runnerImport<typeof import('./known-sites')>('./.bin/known-sites.ts');
      return { define: module.defineKnownSites };
    },
  };
}
