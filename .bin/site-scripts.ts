import { resolve } from 'node:path';
import { build, normalizePath } from 'vite';
import { sites } from '../lib/sites';

const ENTRY = 'site-script';
const TARGET = ['chrome125', 'firefox142'];

/** A file of the extension that is made when it is built. */
export interface MadeFile {
  relativeDest: string;
  contents: string;
}

/**
 * The reader of each site as a script of its own, `sites/<id>.js`, which hands it to `reader.js`
 * through a global of the world that both share. A page loads only the reader of its own site.
 */
export function buildSiteScripts(): Promise<MadeFile[]> {
  return Promise.all(
    sites.map(async ({ id }) => ({
      relativeDest: `sites/${id}.js`,
      contents: await bundle(
        `import { ${id} } from ${JSON.stringify(normalizePath(resolve(`lib/sites/${id}.ts`)))};\nglobalThis.offprintSite = ${id};`,
      ),
    })),
  );
}

async function bundle(source: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [
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
