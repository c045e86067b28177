import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageReport } from '../lib/paper/capture';
import type { WatchedField } from '../lib/paper/fields/watched-fields';
import { buildReport } from '../lib/report';

const page: PageReport = {
  site: 'huggingface',
  url: 'https://me:secret@huggingface.co/papers/date/2026-11-21?q=my+illness#private',
  ids: ['arxiv:2611.00001'],
  expected: 23,
  problems: [
    { kind: 'no_title' },
    { kind: 'no_title' },
    {
      kind: 'field_left_out',
      name: 'authors',
      title: 'On\n rivers',
      value: { kind: 'list', value: 7 },
    },
  ],
};
const report = (more: Partial<PageReport> = {}) =>
  buildReport({ ...page, ...more }, '0.1.0', 'Firefox/153.0');

describe('a report', () => {
  it('says what is needed, each problem once', () => {
    expect(report()).toBe(
      [
        'Offprint: 0.1.0',
        'Browser: Firefox/153.0',
        'Site: huggingface',
        'Page: https://huggingface.co/papers/date/2026-11-21',
        'Papers read: 1 of 23',
        'Problems:',
        '- no_title (2×)',
        '- field_left_out authors On rivers list 7',
        '',
      ].join('\n'),
    );
  });

  it('says what the papers of the page lack', () => {
    const health = { expected: 23, read: 1, withoutAuthors: 1, withoutDate: 0 };
    expect(report({ health })).toContain(
      'Papers read: 1 of 23\nWithout authors: 1\nWithout date: 0\nProblems:\n',
    );
  });

  it('names the fields that are no longer read', () => {
    const fields: WatchedField[] = ['authors', 'volume'];
    const lost = [{ host: 'dblp.org', list: 'search', fields }];
    const line = 'No longer read (dblp.org, search): authors, volume';
    expect(report({ lost }).split('\n')).toContain(line);
    const record = {
      ...{ site: 'dblp', pages: 7, short: 0, expected: 9, read: 9, withoutAuthors: 9 },
      ...{ withoutDate: 0, last: { expected: 9, read: 9 }, lost },
    };
    expect(buildReport(record, '0.1.0', 'Firefox/153.0').split('\n')).toContain(line);
  });

  it('never holds a query, a fragment, a name, a password or an identifier', () => {
    const secret = fc.stringMatching(/^[a-z]{12}$/);
    fc.assert(
      fc.property(secret, (word) => {
        const url = `https://${word}:${word}@huggingface.co/papers?q=${word}#${word}`;
        expect(report({ url, ids: [`arxiv:${word}`] })).not.toContain(word);
      }),
    );
  });

  it('stays readable however many problems there are', () => {
    const problems = Array.from({ length: 5000 }, (_, n) => ({
      kind: 'not_forgotten' as const,
      value: `${n} ${'x'.repeat(5000)}`,
    }));
    const text = report({ problems });
    expect(text.split('\n')).toHaveLength(6 + 50 + 2);
    expect(text).toContain('… and 4950 more');
    expect(text.length).toBeLessThan(20_000);
  });

  it('reports how well a site’s pages were read, and names none', () => {
    const record = {
      site: 'dblp',
      pages: 7,
      short: 1,
      expected: 140,
      read: 93,
      withoutAuthors: 0,
      withoutDate: 4,
      last: { expected: 50, read: 3 },
    };
    expect(buildReport(record, '0.1.0', 'Firefox/153.0').split('\n').slice(2)).toEqual([
      'Site: dblp',
      'Papers read on its last page: 3 of 50',
      'Papers read on 7 pages: 93 of 140',
      'Pages read badly: 1',
      'Without authors: 0',
      'Without date: 4',
      '',
    ]);
  });

  it('stands without a page, without problems and with an address that is none', () => {
    expect(buildReport(undefined, '0.1.0', 'Firefox/153.0')).toBe(
      'Offprint: 0.1.0\nBrowser: Firefox/153.0\n',
    );
    expect(report({ problems: [] })).toContain('Problems: none');
    expect(report({ url: 'nowhere' })).toContain('Page: unknown');
  });
});
