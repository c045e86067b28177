import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../lib/exchange/bibtex';
import { fullName } from '../../lib/names';
import { readable } from '../../lib/tex';
import { nastyItems } from '../exchange/nasty';
import { written } from '../exchange/written';
import { bare, words } from './words';

const folder = mkdtempSync(join(tmpdir(), 'offprint-proof-'));
const items = nastyItems();
writeFileSync(join(folder, 'all.bib'), written(bibtex, items));

function run(command: string, args: string[]) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

describe('the BibTeX of a nasty collection', () => {
  it('passes BibTeX without an error or a warning of a bad field', () => {
    writeFileSync(
      join(folder, 'all.aux'),
      '\\relax\n\\citation{*}\n\\bibstyle{plain}\n\\bibdata{all}\n',
    );
    const { status, output } = run('bibtex', ['all']);
    expect(output).not.toMatch(/I was expecting|missing|unbalanced|error/i);
    expect(status).toBe(0);
  });

  it('passes Biber’s check of its data model', () => {
    const { status, output } = run('biber', ['--tool', '--validate-datamodel', 'all.bib']);
    expect(output).not.toMatch(/ERROR/);
    expect(status).toBe(0);
  });

  it('gives pandoc the same titles, names and years', () => {
    const { status, output } = run('pandoc', ['-f', 'bibtex', '-t', 'csljson', 'all.bib']);
    expect(status, output).toBe(0);
    const read = JSON.parse(output) as {
      title: string;
      issued: { 'date-parts': number[][] };
      author: Record<string, string>[];
    }[];
    expect(read).toHaveLength(items.length);
    for (const [index, { paper }] of items.entries()) {
      const entry = read[index];
      expect(bare(readable(entry?.title ?? ''))).toBe(bare(readable(paper.title)));
      expect(entry?.issued['date-parts'][0]?.[0]).toBe(2026);
      const [first = {}] = entry?.author ?? [];
      expect(words(Object.values(first).join(' '))).toEqual(
        words(readable(fullName(paper.authors[0] ?? {}))),
      );
    }
  });
});
