import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };

const run = (...args: string[]) =>
  execFileSync(process.execPath, ['--import', 'tsx', ...args], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

it('identify knows a paper by an address of no known site', () => {
  const addresses = [
    'https://any.example/doi/full/10.1234/Moss.5',
    'any.example/article?id=10.1234/moss.5',
    'https://any.example/about',
    'https://arxiv.org/list/cs.CL/new',
    'https://info.arxiv.org/help',
  ];
  expect(run('.bin/identify.ts', ...addresses)).toMatchObject([
    { site: 'web', kind: 'paper', id: 'doi:10.1234/moss.5' },
    { site: 'web', kind: 'paper', id: 'doi:10.1234/moss.5' },
    { site: null, kind: 'other', id: null },
    { site: 'arxiv', kind: 'listing', id: null },
    { kind: 'other', id: null },
  ]);
});

describe('convert', () => {
  const convert = (args: string[], input: string) =>
    execFileSync(process.execPath, ['--import', 'tsx', '.bin/convert.ts', ...args], { input });

  it('reads a capture as of a day', () => {
    const abstract = 'We weigh moss on the roofs of mills. '.repeat(9).trim();
    const copied = `Daily Papers\n\nDec 16\n\nMoss\n\n${abstract}\n\n• 2 authors\n·\nDec 17 3\n`;
    const out = convert(['capture', 'jsonl', '--now', '2025-12-16'], copied);
    expect(JSON.parse(out.toString())).toMatchObject({
      ids: ['title:moss'],
      published: '2024-12-17',
      counts: { upvotes: 3 },
    });
  });

  it('reads a saved page as if it stood at an address', () => {
    const page = readFileSync('tests/fixtures/web/bepress.html', 'utf8');
    const out = convert(['page', 'links', '--url', 'https://any.example/asi/vol3/iss1/4'], page);
    expect(out.toString()).toMatch(/^https:\/\/\S+\n$/);
  });

  it('says in words what it could not read', () => {
    const said = (args: string[], input: string) =>
      spawnSync(process.execPath, ['--import', 'tsx', '.bin/convert.ts', ...args], {
        input,
        encoding: 'utf8',
      }).stderr.trim();
    expect(said(['bibtex', 'ris'], '@misc{a, title={A}}\n@misc{b, year=2001}')).toBe(
      'Line 2 (b) was left out: A paper without a title can’t be kept',
    );
    expect(said(['addresses', 'ris'], 'moss')).toBe(
      'This text is in no format that Offprint reads, and no line of it has the address or identifier of a paper. Line 1 was left out: “moss” is no address or identifier of a paper',
    );
  });

  it('writes files that are no texts', () => {
    const out = convert(['addresses', 'obsidian'], '2301.01234\n');
    expect(Object.keys(unzipSync(out))).toEqual(['arXiv 2301.01234.md']);
  });
});

describe('scrape', () => {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-scrape-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const empty = join(folder, 'empty.html');
  writeFileSync(empty, '<!doctype html><p>Nothing here</p>');
  const scrape = (...args: string[]) => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '.bin/scrape.ts', ...args],
      { encoding: 'utf8' },
    );
    expect(status).toBe(0);
    return { stdout, said: stderr.trimEnd().split('\n') };
  };

  it.each([
    [
      'https://any.example/asi/vol3/iss1/4',
      'This address is no page of a known site; it is read like any other page',
    ],
    [
      'https://arxiv.org/help/moss',
      'This address is neither a listing nor a paper of arXiv; it is read like any other page',
    ],
  ])('reads a page at %s like any other, and says so on standard error', (address, why) => {
    const { stdout, said } = scrape('tests/fixtures/web/bepress.html', address);
    expect(JSON.parse(stdout)).toMatchObject({
      ids: ['doi:10.99902/asi.3.1.4'],
      title: 'Ledgers of a Vanished Mill',
    });
    expect(said).toEqual([why, 'Other pages, paper: read 1 of 1']);
  });

  it('says how much of a listing it read', () => {
    const daily = ['tests/fixtures/huggingface/daily.html', 'https://huggingface.co/papers'];
    expect(scrape(...daily).said).toEqual([
      'Hugging Face, listing daily: read 3 of 3; 1 without authors; 1 without date',
    ]);
  });

  it('reads a long listing in slices, as the extension does', () => {
    const row = (_: unknown, index: number) =>
      `<dt><a title="Abstract" href="/abs/2301.${10_000 + index}">x</a></dt><dd><div class="list-title">Moss ${index}</div></dd>`;
    const long = join(folder, 'long.html');
    writeFileSync(long, `<dl id="articles">${Array.from({ length: 500 }, row).join('')}</dl>`);
    expect(scrape(long, 'https://arxiv.org/list/cs/2301').said).toEqual([
      'arXiv, listing monthly: read 500 of 500; 500 without authors',
    ]);
  });

  it.each([
    [
      'https://huggingface.co/papers?q=moss',
      'Hugging Face, listing search: read 0 of 0; nothing on the page looks like a paper',
    ],
    ['https://arxiv.org/abs/1706.03762', 'arXiv, paper: read 0 of 1'],
  ])('says that nothing was read at %s', (address, found) => {
    const { stdout, said } = scrape(empty, address);
    expect([stdout, said.at(-1)]).toEqual(['', found]);
  });
});

describe('every npm script', () => {
  it.each(Object.entries(packageJson.scripts))('%s installs what is missing first', (_, script) => {
    for (const command of script.split(' && '))
      expect(command).toMatch(/^node \.bin\/(?:start|test|run|run-built)\.mjs\b/);
  });

  it('runs on a fresh clone: the packages are installed first, once', () => {
    const clone = freshClone();
    const run = () =>
      spawnSync(process.execPath, ['.bin/run.mjs', 'tool', 'moss'], {
        cwd: clone.folder,
        env: { ...process.env, PATH: `${clone.programs}${delimiter}${process.env['PATH']}` },
        encoding: 'utf8',
      });
    const first = run();
    expect([first.status, first.stdout]).toEqual([0, 'the tool reads moss\n']);
    expect(first.stderr).toContain('npm ci');
    expect(run()).toMatchObject({ status: 0, stdout: 'the tool reads moss\n', stderr: '' });
    rmSync(clone.folder, { recursive: true });
  });

  it('ends without an error when nobody reads its output', async () => {
    const child = spawn(process.execPath, [
      ...['--import', 'tsx', '--import', './.bin/closed-pipe.mjs'],
      ...['.bin/identify.ts', ...Array<string>(2000).fill('arXiv:1706.03762')],
    ]);
    child.stdout.destroy();
    const said = text(child.stderr);
    const [code] = await once(child, 'exit');
    expect([code, await said]).toEqual([0, '']);
  });
});

/** A copy of the commands without packages, and a program `npm` that installs one with a tool. */
function freshClone(): { folder: string; programs: string } {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-clone-'));
  const programs = join(folder, 'programs');
  cpSync('.bin', join(folder, '.bin'), { recursive: true });
  mkdirSync(programs);
  const packages = { 'node_modules/tool': { bin: { tool: 'tool.mjs' } } };
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
  writeFileSync(
    join(programs, 'npm.mjs'),
    `import { mkdirSync, writeFileSync } from 'node:fs';
    if (process.argv[2] !== 'ci') process.exit(1);
    mkdirSync('node_modules/tool', { recursive: true });
    writeFileSync('node_modules/tool/tool.mjs', "console.log('the tool reads ' + process.argv[2]);");`,
  );
  const script = join(programs, 'npm.mjs');
  writeFileSync(join(programs, 'npm'), `#!/bin/sh\nexec "${process.execPath}" "${script}" "$@"\n`);
  chmodSync(join(programs, 'npm'), 0o755);
  writeFileSync(join(programs, 'npm.cmd'), `@"${process.execPath}" "${script}" %*\r\n`);
  return { folder, programs };
}
