import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { root } from '../../.bin/ensure.mjs';

/** Bytes, packed, of what only several machines need in the worker, loaded at each start. */
const MOST = 25_000;

const FOLDER = join(root, 'lib/sync');

it('the worker gets few bytes more for several machines', async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ...{ write: false, minify: true },
      lib: { entry: join(root, 'lib/background/sync.ts'), formats: ['es'] },
      rollupOptions: {
        external: (path, importer) =>
          importer !== undefined && !resolve(dirname(importer), path).startsWith(FOLDER),
      },
    },
  });
  const [output] = [built].flat();
  const code =
    output && 'output' in output
      ? output.output.map((each) => ('code' in each ? each.code : ''))
      : [];
  const size = gzipSync(code.join('\n'), { level: 9 }).length;
  expect(size).toBeGreaterThan(10_000);
  expect(size).toBeLessThan(MOST);
});
