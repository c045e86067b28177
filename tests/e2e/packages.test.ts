import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { zipEntries } from '../made/zip-entries';

/** The archives that `npm run zip` makes for the stores. */
const archive = (name: string) =>
  readFileSync(`.output/offprint-${packageJson.version}-${name}.zip`);

describe.each(['chrome', 'firefox', 'sources'])('the archive for %s', (name) => {
  it('has entries in a fixed order and with fixed times, so that two runs give the same bytes', () => {
    const entries = zipEntries(archive(name));
    expect(entries.length).toBeGreaterThan(10);
    const names = entries.map((entry) => entry.name);
    expect(names).toEqual([...names].sort());
    expect(new Set(entries.map(({ time }) => time))).toEqual(new Set([0]));
  });
});

describe.each(['chrome', 'firefox'])('the package for %s', (name) => {
  it('holds exactly the files of the build', () => {
    const folder = `.output/${name}-mv3`;
    const built = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const files = Object.entries(unzipSync(archive(name)));
    expect(files).toHaveLength(built.length);
    for (const [path, content] of files)
      expect(readFileSync(join(folder, path)).equals(content), path).toBe(true);
  });
});

it('the archive of sources holds the files that a build needs, and no others', () => {
  const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  const elsewhere =
    /^(?:tests|\.ci|\.github)\/|^\.git|^(?:CHANGELOG|CONTRIBUTING|PRIVACY|SECURITY)\.md$|^(?:biome\.json|vitest\.config\.ts)$/;
  const needed = tracked
    .split('\n')
    .filter((path) => path !== '' && existsSync(path) && !elsewhere.test(path));
  expect(Object.keys(unzipSync(archive('sources'))).sort()).toEqual(needed.sort());
});
