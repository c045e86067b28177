import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newSite } from '../.bin/new-site/write';
import { sites } from '../lib/sites';

/** A copy of what the command changes. */
const root = mkdtempSync(join(tmpdir(), 'offprint-'));
beforeAll(() => cpSync('lib', join(root, 'lib'), { recursive: true }));
afterAll(() => rmSync(root, { recursive: true }));

const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('newSite', () => {
  it('makes a site that reads its pages and enters it where sites are listed', async () => {
    const files = await newSite(root, 'openmoss', 'www.openmoss.example');
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    const listing = JSON.parse(read('tests/fixtures/openmoss/listing.json'));
    expect(listing).toMatchObject({
      listing: { list: 'search', query: 'moss' },
      expected: 2,
      problems: [],
      drafts: [
        {
          ids: ['url:https://www.openmoss.example/paper/7'],
          title: 'How moss remembers drought',
          authors: [{ family: 'Holmqvist' }, { family: 'Asante' }, { family: 'Zhao' }],
          published: '2024-02-09',
          rank: 1,
        },
        { title: 'Ferns that fold at $\\pi/2$', authorsComplete: false, rank: 2 },
      ],
    });
    const paper = JSON.parse(read('tests/fixtures/openmoss/paper.json'));
    expect(paper.drafts).toMatchObject([
      { ids: ['url:https://www.openmoss.example/paper/7', 'doi:10.99903/om.00042'] },
    ]);
    const test = read('tests/sites/openmoss.test.ts');
    expect(test).toContain("testSite(openmoss, 'listing'");
    const imported = test.match(/(?<=from ')\.[^']+/g) ?? [];
    expect(imported).toContain('./test-site');
    const isFile = (path: string) =>
      [root, '.'].some((folder) => existsSync(join(folder, 'tests/sites', `${path}.ts`)));
    expect(imported.filter((path) => !isFile(path))).toEqual([]);
    const index = read('lib/sites/index.ts');
    expect(index.match(/openmoss/g)).toHaveLength(3);
    expect(index).toMatch(/ {2}openmoss,\n {2}web,\n\];/);
    const imports = index.match(/(?<=^import .* from ')[^']+/gm) ?? [];
    expect(imports).toEqual([...imports].sort());
    expect(read('lib/sites/README.md')).toMatch(/^\| Openmoss \|.*\n\| Other pages \|/m);
  });

  it.each(['', 'Moss', 'open-moss', '7moss', '../moss', 'default', 'moss.ts'])(
    'refuses “%s”, which can be no name',
    async (name) => {
      await expect(newSite(root, name, 'a.example')).rejects.toThrow(/can’t name a site/);
    },
  );

  it.each([...sites.map(({ id }) => id), 'index', 'site', 'reading'])(
    'refuses “%s”, which is taken, and changes nothing',
    async (name) => {
      const before = read('lib/sites/index.ts');
      await expect(newSite(root, name, 'a.example')).rejects.toThrow(/exists already/);
      expect(read('lib/sites/index.ts')).toBe(before);
    },
  );

  it('refuses what is no host', async () => {
    await expect(newSite(root, 'openfern', 'https://a.example/')).rejects.toThrow(/is no host/);
  });

  it('asks for a row by hand where the table of sites is missing', async () => {
    writeFileSync(join(root, 'lib/sites/README.md'), '# Sites');
    await expect(newSite(root, 'openfern', 'a.example')).rejects.toThrow(/by hand/);
  });
});
