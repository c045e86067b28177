import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { collectLicences, type Licences } from '../.bin/licences';

const root = resolve('.');

/** Bundles a source and returns the code of its one chunk. */
async function bundle(source: string, { plugin }: Licences): Promise<string> {
  const entry: Plugin = {
    name: 'entry',
    resolveId: (id) => (id === 'entry' ? id : undefined),
    load: (id) => (id === 'entry' ? source : undefined),
  };
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [entry, plugin],
    build: { write: false, rolldownOptions: { input: 'entry' } },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}

const path = (file: string) => JSON.stringify(join(root, file));

describe('the licences of what is bundled', () => {
  const licences = collectLicences(root);
  let code: string;

  beforeAll(async () => {
    code = await bundle(
      `import * as fflate from ${path('node_modules/fflate/esm/browser.js')};
      import CSL from ${path('node_modules/citeproc/citeproc_commonjs.js')};
      import boolbase from ${path('node_modules/boolbase/index.js')};
      import apa from ${path('lib/exchange/cite/styles/apa.json')};
      import { collapse } from ${path('lib/text/text.ts')};
      console.log(fflate, CSL, boolbase, apa, collapse);`,
      licences,
    );
  });

  it('are the texts that the packages ship, after Offprint’s own, in alphabetical order', () => {
    const [own, ...sections] = licences.text().split(/\n\n={80}\n\n/);
    expect(own).toBe(`Offprint\n\n${readFileSync('LICENSE', 'utf8').trim()}`);
    const titles = sections.map((section) => section.split('\n')[0] ?? '');
    expect(titles).toEqual([...titles].sort());
    expect(titles).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^citeproc [\d.]+ \(CPAL-1\.0 OR AGPL-1\.0\)$/),
        'lib/exchange/cite/styles',
        expect.stringMatching(/^fflate [\d.]+ \(MIT\)$/),
        expect.stringMatching(/^boolbase [\d.]+ \(ISC\)$/),
      ]),
    );
    const shipped = sections.find((section) => section.startsWith('fflate ')) ?? '';
    expect(shipped).toContain(readFileSync('node_modules/fflate/LICENSE', 'utf8').trim());
    expect(licences.text()).toContain('Creative Commons Attribution-ShareAlike 3.0');
  });

  it('have the standard wording where a package names a licence and ships no text', () => {
    expect(licences.text()).toContain(
      'Copyright (c) Felix Boehm <me@feedic.com>\n\nPermission to use, copy, modify, and/or distribute',
    );
  });

  it('include the copyright notice of citeproc in its file', () => {
    expect(code).toMatch(/^\/\*\nCopyright \(c\) 2009-2019 Frank Bennett\n/);
  });

  it('stop the build when a package has none', async () => {
    const strange = collectLicences(root);
    await bundle(`import ${path('node_modules/winreg/lib/registry.js')};`, strange);
    expect(() => strange.text()).toThrow(/winreg .* ships no licence text/);
  });
});
