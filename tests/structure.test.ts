import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sites } from '../lib/sites';

/** What a newcomer may forget, each reported by name. */

const read = (path: string) => readFileSync(path, 'utf8');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(path));
const sources = tracked.filter((path) => /\.(ts|tsx|mjs|css)$/.test(path));

describe('each site', () => {
  const shared = ['identify', 'index', 'known', 'match', 'site'];
  const files = readdirSync('lib/sites').filter((name) => name.endsWith('.ts'));
  const ids = files.map((name) => name.replace('.ts', '')).filter((name) => !shared.includes(name));

  it.each(ids)('%s is registered in lib/sites/index.ts', (id) => {
    expect(sites.map((site) => site.id)).toContain(id);
  });

  it.each(ids)('%s has a fixture with expected drafts', (id) => {
    const fixtures = readdirSync(`tests/fixtures/${id}`);
    const pages = fixtures.filter((name) => name.endsWith('.html'));
    expect(pages.length, `no page in tests/fixtures/${id}`).toBeGreaterThan(0);
    for (const page of pages) expect(fixtures).toContain(page.replace('.html', '.json'));
  });

  it.each(ids)('%s has a test', (id) => {
    expect(existsSync(`tests/sites/${id}.test.ts`), `tests/sites/${id}.test.ts is missing`).toBe(
      true,
    );
  });

  it.each(sites.map((site) => site.name))('%s has a row in lib/sites/README.md', (name) => {
    expect(read('lib/sites/README.md')).toMatch(new RegExp(`^\\| ${name} \\|`, 'm'));
  });
});

describe('every file', () => {
  it('has at most 300 lines', () => {
    const long = sources.filter((path) => read(path).trimEnd().split('\n').length > 300);
    expect(long).toEqual([]);
  });

  it('has comments of at most 100 columns, addresses apart', () => {
    const wide = sources.flatMap((path) =>
      read(path)
        .split('\n')
        .filter((line) => line.length > 100 && /^\s*(?:\/\/|\/?\*+) (?!https?:\S+$)/.test(line))
        .map((line) => `${path}: ${line}`),
    );
    expect(wide).toEqual([]);
  });

  it('lies in a folder of the plan', () => {
    const known =
      /^(entrypoints|components\/[a-z]+|lib|public|tests|\.bin|\.ci|\.github)\/|^[^/]+$/;
    expect(tracked.filter((path) => !known.test(path))).toEqual([]);
    const alone = tracked.filter((path) => /^lib\/[^/]+$/.test(path));
    expect(alone).toEqual(['lib/announce.ts', 'lib/messages.ts', 'lib/report.ts']);
  });

  it('lies in a folder that can be overlooked', () => {
    const sizes = new Map<string, number>();
    for (const path of sources) {
      const folder = path.slice(0, path.lastIndexOf('/'));
      sizes.set(folder, (sizes.get(folder) ?? 0) + 1);
    }
    const limit = (folder: string) => (/^lib\//.test(folder) ? 40 : 80);
    const crowded = [...sizes].filter(
      ([folder, size]) =>
        /^(lib|components)\//.test(folder) && folder !== 'lib/sites' && size > limit(folder),
    );
    expect(crowded).toEqual([]);
  });

  it('leaves nothing for later and hides nothing from the checks', () => {
    // These marks would hide unfinished work, or turn off a check or a test. This file names them.
    const loose =
      /\bas any\b|: any(?:\[\])?[;,)>=]|@ts-(ignore|expect-error|nocheck)|biome-ignore|\.(skip|only|todo)\(|\bTO[D]O\b|\bFIX[M]E\b/;
    const own = 'tests/structure.test.ts';
    expect(sources.filter((path) => path !== own && loose.test(read(path)))).toEqual([]);
  });
});

describe('each room', () => {
  const lint = JSON.parse(read('biome.json')) as { overrides: { includes: string[] }[] };
  const ruled = new Set(lint.overrides.flatMap(({ includes }) => includes));
  const rooms = new Set(
    tracked.flatMap((path) => /^(?:lib|components)\/[^/]+(?=\/)/.exec(path)?.[0] ?? []),
  );

  // `library` stands on top and may import every other folder.
  it.each([...rooms].filter((room) => room !== 'components/library'))(
    '%s has a rule in biome.json for what it may import',
    (room) => {
      expect(ruled).toContain(`${room}/**`);
    },
  );
});

describe('the pure part of lib', () => {
  it('has no clock of its own', () => {
    const lint = JSON.parse(read('biome.json')) as {
      overrides: { includes: string[]; linter: { rules: { style?: object } } }[];
    };
    const pureRooms = lint.overrides.find(
      ({ linter }) => 'noRestrictedGlobals' in (linter.rules.style ?? {}),
    );
    const includes = pureRooms?.includes ?? [];
    const isPure = (path: string) =>
      includes.some(
        (glob) => path === glob || (glob.endsWith('/**') && path.startsWith(glob.slice(0, -2))),
      );
    const pure = sources.filter(isPure);
    expect(pure.length).toBeGreaterThan(10);
    const clock = /Date\.now\(\)|new Date\(\)|performance\.now|Math\.random/;
    expect(pure.filter((path) => clock.test(read(path)))).toEqual([]);
  });
});
