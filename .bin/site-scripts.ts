import { resolve } from 'node:path';
import { build, normalizePath, type Plugin } from 'vite';
import { sites } from '../lib/sites';

const ENTRY = 'site-script';
const TARGET = ['chrome125', 'firefox142'];

/** A file of the extension that the build generates. */
export interface MadeFile {
  relativeDest: string;
  contents: string;
}

/**
 * Builds one script for each site, `sites/<id>.js`, which passes the site to `reader.js` through a
 * global variable that both share. A page loads only the script of its own site.
 * @param plugin used in every bundle
 */
export function buildSiteScripts(plugin: Plugin): Promise<MadeFile[]> {
  return Promise.all(
    sites.map(async ({ id }) => ({
      relativeDest: `sites/${id}.js`,
      contents: await bundle(
        `import { ${id} } from ${JSON.stringify(normalizePath(resolve(`lib/sites/${id}.ts`)))};\nglobalThis.offprintSite = ${id};`,
        plugin,
      ),
    })),
  );
}

async function bundle(source: string, plugin: Plugin): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [
      plugin,
      {
        name: ENTRY,
        resolveId: (id) => (id === ENTRY ? id : undefined),
        load: (id) => (id === ENTRY ? source : undefined),
      },
    ],
    build: {
      write: false,
      target: TARGET,
      rolldownOptions: { input: ENTRY, output: { format: 'iife' } },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('A site could not be bundled');
  return output.output[0].code;
}
