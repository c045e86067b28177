import { type Plugin, runnerImport } from 'vite';

/** Defines the list of sites in tests as the build does. */
export function knownSitesPlugin(): Plugin {
  return {
    name: 'known-sites',
    // Imported at run time: Vite warns about static imports of project code in a configuration.
    async config() {
      const { module } =
        await runnerImport<typeof import('./known-sites')>('./.bin/known-sites.ts');
      return { define: module.defineKnownSites };
    },
  };
}
