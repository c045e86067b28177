import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Site } from '../../lib/sites/site';
import { fixtureOf } from '../fixture';
import { siteCode, testCode } from './code';
import { listingPage, paperPage } from './pages';

/** The fixed date on which the pages are read, so that results do not change. */
const NOW = '2026-11-21';
/** Reserved words of TypeScript that could be chosen as the name of a site. */
const RESERVED = /^(?:await|case|class|const|default|export|import|new|package|public|this|var)$/;

/**
 * Writes a site, its test and its fixtures below the root, and adds it to `lib/sites/index.ts` and
 * `lib/sites/README.md`.
 * @param host of its pages; derived from the name by default
 * @returns the files that were created or changed
 * @throws Error, before anything is written, for a name that can't be an export or is taken
 */
export async function newSite(root: string, name: string, host = `${name}.org`): Promise<string[]> {
  check(root, name, host);
  const title = name[0]?.toUpperCase() + name.slice(1);
  const site = `lib/sites/${name}.ts`;
  const fixtures = `tests/fixtures/${name}`;
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
    return file;
  };
  const files = [
    write(site, siteCode(name, title, host)),
    write(`tests/sites/${name}.test.ts`, testCode(name, host, NOW)),
  ];
  // The new site is imported from the file just written.
  const made = (await import(/* @vite-ignore */ pathToFileURL(join(root, site)).href)) as Record<
    string,
    Site
  >;
  for (const [page, html, path] of [
    ['listing', listingPage, '/search?q=moss'],
    ['paper', paperPage, '/paper/7'],
  ] as const) {
    const reader = made[name];
    if (!reader) throw new Error(`${site} exports no ${name}`);
    const read = fixtureOf(reader, html, new URL(`https://${host}${path}`), new Date(NOW));
    files.push(
      write(`${fixtures}/${page}.html`, html),
      write(`${fixtures}/${page}.json`, `${JSON.stringify(read, null, 2)}\n`),
    );
  }
  const change = (file: string, by: (text: string) => string) =>
    write(file, by(readFileSync(join(root, file), 'utf8')));
  return [
    ...files,
    change('lib/sites/index.ts', (text) => entered(text, name)),
    change('lib/sites/README.md', (text) => listed(text, title)),
  ];
}

function check(root: string, name: string, host: string): void {
  if (!/^[a-z][a-z0-9]*$/.test(name) || RESERVED.test(name)) {
    throw new Error(
      `“${name}” can’t name a site: it names its files and its export, so small letters and digits only, a letter first. Say npm run new-site NAME HOST`,
    );
  }
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host))
    throw new Error(`“${host}” is no host; write it as www.example.org, without https://`);
  const taken = ['.ts', ''].map((end) => `lib/sites/${name}${end}`);
  const used = [...taken, `tests/sites/${name}.test.ts`, `tests/fixtures/${name}`].find((file) =>
    existsSync(join(root, file)),
  );
  if (used) throw new Error(`${used} exists already; nothing was written. Choose another name`);
}

/** Adds the import, sorted by path, and the site. The site for all other pages stays last. */
function entered(index: string, name: string): string {
  const line = `import { ${name} } from './${name}';`;
  const path = (text: string) => /from '(.+)';$/.exec(text)?.[1] ?? '';
  const lines = index.split('\n');
  const last = lines.findLastIndex((each) => each.startsWith('import '));
  const after = lines.findIndex(
    (each, at) => at <= last && each.startsWith('import ') && path(each) > path(line),
  );
  lines.splice(after < 0 ? last + 1 : after, 0, line);
  const end = lines.findIndex((each) => each === '  web,' || each === '];');
  lines.splice(end, 0, `  ${name},`);
  return lines.join('\n');
}

function listed(readme: string, title: string): string {
  const row = `| ${title} | search, single papers | unverified: made up, not checked on a real page |`;
  const lines = readme.split('\n');
  const other = lines.findIndex((line) => line.startsWith('| Other pages |'));
  if (other < 0)
    throw new Error(
      'lib/sites/README.md has no row “Other pages”; add the row of the site by hand',
    );
  lines.splice(other, 0, row);
  return lines.join('\n');
}
