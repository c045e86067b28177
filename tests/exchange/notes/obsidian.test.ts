import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { uniqueNames } from '../../../lib/exchange/notes/file-names';
import { noteOf, obsidian } from '../../../lib/exchange/notes/obsidian';
import { yamlText } from '../../../lib/exchange/notes/yaml';
import type { Item } from '../../../lib/paper/paper';
import { itemOf, nastyItems } from '../nasty';

const NOW = 1_795_000_000_000;
const notes = async (items: readonly Item[]) =>
  Object.entries(unzipSync(await obsidian.write(items, { now: NOW }))).map(
    ([name, bytes]): [string, string] => [name, new TextDecoder().decode(bytes)],
  );

describe('obsidian', () => {
  it('has a note for each paper, with properties, abstract and the user’s note', async () => {
    const item = itemOf(
      {
        title: 'Moss: on "walls" & PanGu-$\\pi$',
        ids: ['arxiv:2611.00007', 'doi:10.1000/moss'],
        authors: [{ given: 'Ada', family: 'Lovelace' }, { literal: '山田太郎' }],
        venue: 'Walls: a journal',
        abstract: 'We weigh #moss. ![x](https://any.example/spy) [[Home]] <b> `x`',
        links: { abstract: 'https://arxiv.org/abs/2611.00007' },
      },
      { tags: ['to read', '2024', 'C++', 'ml/nlp', '幾何', '!'], note: '**Bold** [[Walls]]\n' },
    );
    expect(await notes([item])).toEqual([
      [
        'Moss on walls & PanGu-π.md',
        `---
title: "Moss: on \\"walls\\" & PanGu-π"
authors:
  - "Ada Lovelace"
  - "山田太郎"
year: 2026
venue: "Walls: a journal"
doi: "10.1000/moss"
arxiv: "2611.00007"
url: "https://arxiv.org/abs/2611.00007"
tags:
  - "to-read"
  - "_2024"
  - "C"
  - "ml/nlp"
  - "幾何"
status: unread
saved: 2026-11-18
---

> [!abstract]
> We weigh \\#moss. \\!\\[x\\](https://any.example/spy) \\[\\[Home\\]\\] \\<b\\> \\\`x\\\`

**Bold** [[Walls]]
`,
      ],
    ]);
  });

  it('gives every paper a file of its own', async () => {
    const same = ['Moss', 'MOSS', 'Moss?', 'Möss', 'Mo\u0308ss'].map((title) => itemOf({ title }));
    expect((await notes(same)).map(([name]) => name)).toEqual([
      'Moss.md',
      'MOSS (2).md',
      'Moss (3).md',
      'Möss.md',
      'Möss (2).md',
    ]);
  });

  it('of a paper that was only seen says nothing of the user', () => {
    const { entry: _, ...seen } = itemOf({ title: 'Moss', ids: ['title:moss'] });
    expect(noteOf(seen)).toBe('---\ntitle: "Moss"\nauthors: []\nyear: 2026\ntags: []\n---\n');
  });

  it.each([
    ['a//b/', 'a/b'],
    ['/a-', 'a'],
    ['a b', 'a-b'],
    ['a, b; c', 'a-b-c'],
    ['2024', '_2024'],
    ['2024a', '2024a'],
    ['a_b/c-d', 'a_b/c-d'],
    ['🚀', '🚀'],
  ])('has the tag %s as %s', (tag, written) => {
    expect(noteOf(itemOf({ title: 'Moss' }, { tags: [tag] }))).toContain(
      `tags:\n  - "${written}"\n`,
    );
  });

  it('has each tag once, and none without a letter', () => {
    expect(noteOf(itemOf({ title: 'Moss' }, { tags: ['a b', 'a-b', '!?', '-/'] }))).toContain(
      'tags:\n  - "a-b"\nstatus',
    );
  });

  it('shows signs of Markdown in an abstract as they are', () => {
    const abstract = '*a* _b_ ~c~ =d= %e% ^f {g}\nh | $5';
    expect(noteOf(itemOf({ title: 'Moss', abstract }))).toContain(
      '> \\*a\\* \\_b\\_ \\~c\\~ \\=d\\= \\%e\\% \\^f g h \\| \\$5\n',
    );
  });

  it('can be written at any time', async () => {
    expect((await obsidian.write(nastyItems(), { now: 0 })).length).toBeGreaterThan(1000);
    expect(await notes([])).toEqual([]);
  });
});

describe('names of files', () => {
  it.each([
    ['CON', 'CON_'],
    ['nul.txt', 'nul_.txt'],
    ['COM1: a port', 'COM1 a port'],
    ['COM¹', 'COM¹_'],
    ['lpt³.x', 'lpt³_.x'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\new\\test', 'C new test'],
    ['.hidden', 'hidden'],
    ['What is moss?...', 'What is moss'],
    ['a\u202Etxt.exe', 'atxt.exe'],
    ['???', 'Untitled'],
    ['🚀'.repeat(90), '🚀'.repeat(45)],
    ['👩‍👩‍👧‍👦'.repeat(20), '👩‍👩‍👧‍👦'.repeat(7)],
  ])('%j is %j', (title, name) => expect(uniqueNames()(title)).toBe(name));

  it('are ones that every system takes, and differ on all', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    const known = fc.constantFrom('con', 'Moss', 'MOSS', 'moss.', 'a/b', 'a b', '…', 'ﬁ', 'fi');
    fc.assert(
      fc.property(fc.array(fc.oneof(text, known), { maxLength: 30 }), (titles) => {
        const nameOf = uniqueNames();
        const names = titles.map((title) => `${nameOf(title)}.md`);
        for (const name of names) {
          expect(name).toMatch(/^[^\\/:*?"<>|#^[\]\p{Cc}\p{Cs}]+$/u);
          expect(name).not.toMatch(/^[. ]|[. ]\.md$|^(?:con|prn|aux|nul|com\d|lpt\d)\./i);
          expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
        }
        const folded = names.map((name) => name.normalize('NFD').toLowerCase());
        expect(new Set(folded).size).toBe(names.length);
      }),
    );
  });
});

it('texts are YAML of one printable line that says what they say', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const yaml = yamlText(text);
      expect(yaml).toMatch(/^"[^\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]*"$/u);
      expect(JSON.parse(yaml)).toBe(text);
    }),
  );
});

it('has properties for the kind and the publication', () => {
  const publication = {
    'container-title': 'Book',
    page: '1-9',
    publisher: 'Press: one',
    ISBN: '978',
    editor: [{ given: 'Ed', family: 'Rill' }],
  };
  const note = noteOf(itemOf({ title: 'T', kind: 'chapter', venue: 'Book', publication }));
  expect(note).toContain(
    'venue: "Book"\nkind: "chapter"\npages: "1-9"\npublisher: "Press: one"\nisbn: "978"\neditors:\n  - "Ed Rill"\n',
  );
});
