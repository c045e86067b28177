import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** What the build weighs, where it must not grow. */
describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (build) => {
  const folder = `.output/${build}`;
  const script = `${folder}/reader.js`;

  it('has a content script under 30 kB', () => {
    expect(statSync(script).size).toBeLessThan(30_000);
  });

  it.each([
    ['Dexie', /Dexie|IDBKeyRange/],
    ['Preact', /dangerouslySetInnerHTML|__k\b/],
    ['MiniSearch', /MiniSearch|_fieldLength|fuzzy/],
  ])('keeps %s out of the content script', (_, trace) => {
    expect(readFileSync(script, 'utf8')).not.toMatch(trace);
  });

  it('asks for no permission beyond its storage', () => {
    const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as Record<
      string,
      unknown
    >;
    expect(manifest['permissions']).toEqual(['storage', 'unlimitedStorage']);
    expect(manifest['host_permissions']).toBeUndefined();
    expect(JSON.stringify(manifest['content_scripts'])).not.toContain('<all_urls>');
  });

  it('loads nothing from elsewhere', () => {
    const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
    expect(pages).toContain('popup.html');
    for (const page of pages)
      expect(readFileSync(`${folder}/${page}`, 'utf8')).not.toMatch(/(?:src|href)="https?:/);
  });
});
