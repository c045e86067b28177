import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, it } from 'vitest';
import { html } from '../../lib/exchange/notes/html';
import { obsidian } from '../../lib/exchange/notes/obsidian';
import { paperOf } from '../../lib/merge/merge';
import { fullName } from '../../lib/paper/names';
import type { Item } from '../../lib/paper/paper';
import { readable } from '../../lib/text/tex';
import { itemOf, nastyItems } from '../exchange/nasty';
import { written } from '../exchange/written';
import { makePapers } from '../made/papers';
import { freshFolder, run } from './run';

// unzip writes names as the system’s language has them.
process.env['LC_ALL'] = 'C.UTF-8';
const NOW = Date.UTC(2026, 10, 21);
const EVIL = [
  '---',
  'a: b',
  '- a',
  '"',
  "'",
  '{{x}}',
  '# x',
  '!!str x',
  '*x',
  '&x',
  '~',
  'no',
  '%',
  '@x',
  '|',
];
const items: Item[] = [
  ...nastyItems(),
  ...EVIL.map((title) => itemOf({ title }, { tags: [title], note: title })),
  ...makePapers(1000).map((draft) => ({ paper: paperOf(draft, 'arxiv', NOW) })),
];
const folder = freshFolder();

beforeAll(async () => {
  writeFileSync(join(folder, 'notes.zip'), await obsidian.write(items, { now: NOW }));
  mkdirSync(join(folder, 'notes'));
});

describe('the notes of a nasty collection', () => {
  it('are a zip without a fault, with a file for each', () => {
    expect(run(folder, 'unzip', ['-tq', 'notes.zip'])).toMatchObject({
      status: 0,
      output: expect.stringContaining('No errors detected'),
    });
    expect(run(folder, 'unzip', ['-qn', 'notes.zip', '-d', 'notes']).status).toBe(0);
    expect(readdirSync(join(folder, 'notes'))).toHaveLength(items.length);
  });

  it('have properties that pandoc reads as they are meant', () => {
    const files = run(folder, 'zipinfo', ['-1', 'notes.zip']).stdout.trim().split('\n');
    const few = items.slice(0, nastyItems().length + EVIL.length);
    for (const [index, { paper, entry }] of few.entries()) {
      const note = readFileSync(join(folder, 'notes', files[index] ?? ''), 'utf8');
      writeFileSync(join(folder, 'note.md'), note);
      // Its own reading of Markdown inside properties is not that of Obsidian.
      const { stdout, output } = run(folder, 'pandoc', [
        '-f',
        'commonmark+yaml_metadata_block',
        '-t',
        'json',
        'note.md',
      ]);
      expect(stdout, output).not.toBe('');
      const { meta } = JSON.parse(stdout) as { meta: Record<string, unknown> };
      expect(Object.keys(meta), note).toEqual(
        expect.arrayContaining(['title', 'authors', 'year', 'tags', 'status', 'saved']),
      );
      expect(JSON.stringify(meta['status'])).toContain(entry?.status);
      const { authors } = meta as { authors: { c?: unknown[] } };
      expect(authors.c ?? []).toHaveLength(paper.authors.length);
    }
  });
});

it('a reading list is a page whose titles and authors pandoc reads', () => {
  const all = items.slice(0, 200);
  writeFileSync(join(folder, 'list.html'), written(html, all, NOW));
  const { stdout } = run(folder, 'pandoc', [
    '-f',
    'html',
    '-t',
    'plain',
    '--wrap=none',
    'list.html',
  ]);
  const plain = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');
  const text = plain(stdout);
  for (const { paper } of all) {
    expect(text).toContain(plain(readable(paper.title)));
    for (const author of paper.authors) expect(text).toContain(plain(readable(fullName(author))));
  }
});
