import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { html } from '../../../lib/exchange/notes/html';
import type { Item } from '../../../lib/paper/paper';
import { readable } from '../../../lib/text/tex';
import { itemOf, nastyItems } from '../nasty';
import { written } from '../written';

const page = (items: readonly Item[]) => parseHtml(written(html, items, Date.UTC(2026, 10, 21)));
const texts = (document: Document, selector: string) =>
  [...document.querySelectorAll(selector)].map((element) => element.textContent);

describe('a reading list', () => {
  it('shows of each paper what people read', () => {
    const item = itemOf(
      {
        title: 'Weighing $\\pi$',
        authors: [{ given: 'Ada', family: 'Lovelace' }],
        authorCount: 5,
        venue: 'Walls',
        abstract: 'We weigh.',
      },
      { tags: ['to read'], note: 'Twice\nread' },
    );
    const document = page([item]);
    expect(document.title).toBe('Reading list, 2026-11-21');
    expect(texts(document, 'header p')).toEqual(['1 in the list, 2026-11-21']);
    expect(texts(document, 'h2')).toEqual(['Weighing π']);
    expect(document.querySelector('h2 a')?.getAttribute('href')).toBe(
      'https://arxiv.org/abs/2611.00001',
    );
    expect(texts(document, '.facts')).toEqual(['Ada Lovelace and 4 more · Walls · 2026']);
    expect(texts(document, '.tags li')).toEqual(['to read']);
    expect(texts(document, '.note')).toEqual(['Twice\nread']);
    expect(texts(document, '.abstract')).toEqual(['We weigh.']);
  });

  it('keeps nasty texts as texts', () => {
    const items = nastyItems();
    expect(texts(page(items), 'h2')).toEqual(items.map(({ paper }) => readable(paper.title)));
    expect(texts(page(items), '.abstract')).toEqual(
      items.map(({ paper }) => readable(paper.abstract ?? '')),
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '</style></title><img src=x onerror=alert(1)>',
    '" onmouseover="alert(1)',
    "' onmouseover='alert(1)",
    '<!--',
    ']]><svg/onload=alert(1)>',
    '&lt;script&gt;',
  ])('lets %s do nothing, wherever it stands', (evil) => {
    const item = itemOf(
      {
        title: evil,
        authors: [{ literal: evil }],
        venue: evil,
        abstract: evil,
        links: { abstract: `https://any.example/${evil}` },
      },
      { tags: [evil], note: evil },
    );
    const document = page([item]);
    const plain = page([
      itemOf(
        { title: 'a', authors: [{ literal: 'a' }], venue: 'a', abstract: 'a' },
        { tags: ['a'], note: 'a' },
      ),
    ]);
    const shape = (of: Document) =>
      [...of.querySelectorAll('*')].map((element) => [
        element.tagName,
        ...element.getAttributeNames(),
      ]);
    expect(shape(document)).toEqual(shape(plain));
    expect(texts(document, 'h2')).toEqual([readable(evil)]);
    expect(texts(document, '.note')).toEqual([evil]);
  });

  it('links addresses in capitals, and has one article for each paper', () => {
    const item = itemOf({ title: 'Moss', links: { abstract: 'HTTPS://any.example/' } });
    const document = page([item, item]);
    expect(document.querySelectorAll('h2 a')).toHaveLength(2);
    expect(document.querySelector('main')?.textContent?.replace(/\s+/g, ' ').trim()).toBe(
      'Moss 2026 Moss 2026',
    );
  });

  it('leads nowhere but to the web', () => {
    const document = page([
      itemOf({ title: 'Moss', ids: ['title:moss'], links: { abstract: 'javascript:alert(1)' } }),
    ]);
    expect(document.querySelectorAll('a')).toHaveLength(0);
  });

  it('loads nothing and runs nothing', () => {
    const text = written(html, nastyItems());
    expect(text).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(text).not.toMatch(/<(?:script|img|link|iframe|object|base)\b|\burl\(|@import/i);
  });
});

it.each([
  [{ volume: '5', issue: '2', page: '1-9', publisher: 'Press' }, 'Moss 5/2 (2026), 1–9 · Press'],
  [{ publisher: '<Press>' }, 'Moss (2026) · <Press>'],
])('cites the publication %o', (variables, facts) => {
  const publication = { 'container-title': 'Moss', ...variables };
  const item = itemOf({ title: 'T', kind: 'article-journal', venue: 'Moss', publication });
  expect(texts(page([item]), '.facts')).toEqual([facts]);
});
