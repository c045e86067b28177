import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knownSites } from '../../lib/sites/known';
import packageJson from '../../package.json' with { type: 'json' };

/**
 * Size limit in bytes of what a page loads of the extension: the script of a site and the shared
 * one.
 */
const MOST = 38_000;
/** The script for any page supports every format of metadata. */
const MORE = new Map([['sites/web.js', 44_000]]);

/** Size limit in bytes of the covers of cards, which are loaded only while they are switched on. */
const COVERS = 8_000;

/** Size limits in bytes of the scripts that the popup loads when it opens, and of the first one. */
const POPUP = 315_000;
const FIRST_DRAW = 16_000;

/** Limits of the build's sizes. */
describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (build) => {
  const folder = `.output/${build}`;
  const scripts = ['reader.js', ...readdirSync(`${folder}/sites`).map((name) => `sites/${name}`)];
  const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');
  const size = (name: string) => statSync(`${folder}/${name}`).size;

  it('has a script for each site', () => {
    for (const { id } of knownSites) expect(scripts).toContain(`sites/${id}.js`);
  });

  it.each(
    scripts
      .filter((name) => name !== 'reader.js')
      .map((name) => [name, MORE.get(name) ?? MOST] as const),
  )('loads %s and what all share in under %i bytes', (name, most) => {
    expect(size(name) + size('reader.js')).toBeLessThan(most);
  });

  it('loads the covers of cards in few bytes, and not with what all share', () => {
    expect(size('covers.js')).toBeLessThan(COVERS);
    expect(read('covers.js')).toContain('mark_hidden_card');
    for (const name of scripts) expect(read(name), name).not.toContain('mark_hidden_card');
  });

  it.each([
    ['Dexie', /Dexie|IDBKeyRange/],
    ['Preact', /dangerouslySetInnerHTML|__k\b/],
    ['MiniSearch', /MiniSearch|_fieldLength/],
  ])('keeps %s out of the content scripts', (_, trace) => {
    for (const name of [...scripts, 'covers.js']) expect(read(name)).not.toMatch(trace);
  });

  it.each(['popup.html', 'library.html', 'background.js'])(
    'loads the readers of sites with %s only when a saved page is read',
    (entry) => {
      const loaded = loadedWith(entry);
      expect(loaded.length).toBeGreaterThan(1);
      for (const name of loaded)
        expect(read(name), name).not.toMatch(/citation_author|DailyPapers|publ-list/);
    },
  );

  it('loads the popup in few bytes, of which the first ones draw it without the store', () => {
    const loaded = loadedWith('popup.html').filter((name) => name.endsWith('.js'));
    const sum = loaded.reduce((bytes, name) => bytes + size(name), 0);
    expect(sum).toBeLessThan(POPUP);
    expect(loaded).toContain('first-draw.js');
    expect(size('first-draw.js')).toBeLessThan(FIRST_DRAW);
    expect(read('first-draw.js')).not.toMatch(/Dexie|__k\b/);
  });

  it.each([
    ['popup.html', 8],
    ['panel.html', 8],
    ['library.html', 16],
    ['background.js', 40],
  ])('loads %s with at most %i scripts, as each is a request', (entry, most) => {
    expect(loadedWith(entry).length - 1).toBeLessThanOrEqual(most);
  });

  /**
   * Returns what a page or worker loads before it runs: its scripts and all their static imports.
   */
  function loadedWith(entry: string): string[] {
    const found = new Set([entry]);
    for (const name of found) {
      const imports = name.endsWith('.html')
        ? /(?:src|href)="\/([^"]+\.js)"/g
        : /(?:^|[;}\s])(?:import|export)(?:[^"'`()]*?\bfrom)?\s*["']([^"']+\.js)["']/g;
      for (const [, path = ''] of read(name).matchAll(imports)) {
        found.add(new URL(path, `https://offprint.invalid/${name}`).pathname.slice(1));
      }
    }
    return [...found];
  }

  it('asks for no more than it must', () => {
    const manifest = JSON.parse(read('manifest.json')) as Record<string, unknown>;
    expect(manifest['permissions']).toEqual([
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'alarms',
    ]);
    // They are those of the content scripts, so the browser asks for nothing more.
    const scripts = manifest['content_scripts'] as { matches: string[] }[];
    expect(manifest['host_permissions']).toEqual(scripts.flatMap(({ matches }) => matches));
    const every = /<all_urls>|\*:\/\/\*\/|https?:\/\/\*\//;
    expect(JSON.stringify(manifest['content_scripts'])).not.toMatch(every);
    // Of these the one origin of the server of several machines is asked for.
    const wide = (manifest['optional_host_permissions'] as string[]).filter((each) =>
      every.test(each),
    );
    expect(wide).toEqual(['https://*/*', 'http://*/*']);
  });

  it('has a shortcut to open it, and three that the user may set', () => {
    const { commands } = JSON.parse(read('manifest.json')) as { commands: Record<string, object> };
    expect(Object.keys(commands)).toEqual([
      '_execute_action',
      'save-page',
      'save-all',
      'open-library',
    ]);
    expect(commands['_execute_action']).toMatchObject({
      suggested_key: { default: 'Alt+Shift+O' },
    });
    for (const name of ['save-page', 'save-all', 'open-library'])
      expect(commands[name]).toHaveProperty('description');
  });

  it('loads and connects to nothing but what it names', () => {
    const { content_security_policy: policy } = JSON.parse(read('manifest.json'));
    expect(policy.extension_pages).toContain("default-src 'none';");
    expect(policy.extension_pages).toContain(' connect-src https: http:;');
  });

  it('holds the licences of its parts, and the notice of citeproc in its file', () => {
    const titles = read('licences.txt')
      .split(/\n\n={80}\n\n/)
      .map((section) => section.split(/\n| [\d.]+ \(/)[0]);
    const { dependencies } = packageJson;
    const parts = ['wxt', 'lib/exchange/cite/styles'];
    expect(titles).toEqual(expect.arrayContaining([...Object.keys(dependencies), ...parts]));
    const [citeproc = ''] = readdirSync(`${folder}/chunks`).filter((name) =>
      name.startsWith('citeproc'),
    );
    expect(read(`chunks/${citeproc}`)).toMatch(/^\/\*\nCopyright \(c\) 2009-2019 Frank Bennett\n/);
  });

  it('loads nothing from elsewhere', () => {
    const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
    expect(pages).toContain('popup.html');
    for (const page of pages) {
      expect(read(page)).not.toMatch(/(?:src|href)="https?:/);
      // Firefox looks up the hosts of links in DNS otherwise.
      expect(read(page)).toMatch(/<meta http-equiv="x-dns-prefetch-control" content="off"/);
    }
  });
});
