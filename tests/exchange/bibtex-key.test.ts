import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignKeys, citekeyOf } from '../../lib/exchange/bibtex-key';
import type { Author } from '../../lib/paper';
import { arbitraryPaper } from '../made/arbitrary-paper';
import { itemOf } from './nasty';

const keyOf = (title: string, author?: Author, published = '2017-06') =>
  citekeyOf(
    itemOf({ title, published, ids: ['arxiv:1706.03762'], ...(author && { authors: [author] }) })
      .paper,
  );

describe('citekeyOf', () => {
  it.each([
    ['Attention Is All You Need', { given: 'Ashish', family: 'Vaswani' }, 'vaswani2017attention'],
    ['The Llama 3 Herd', { given: 'A', family: 'van der Maaten' }, 'vandermaaten2017llama'],
    ['On PanGu-$\\pi$', { given: 'Łukasz', family: 'Żółw' }, 'zolw2017pangu'],
    ['A Study', { given: 'Đặng', family: 'Nguyễn' }, 'nguyen2017study'],
    ['Straße', { literal: 'OpenAI' }, 'openai2017strasse'],
    ['A Dream', { given: 'Martin Luther', family: 'King Jr.' }, 'king2017dream'],
    ['A Name in TeX', { given: 'Karl', family: 'H{\\"o}gl' }, 'hogl2017name'],
    ['从零开始', { literal: '山田太郎' }, 'paper1706.03762'],
  ])('%s', (title, author, key) => expect(keyOf(title, author)).toBe(key));

  it('does without an author', () =>
    expect(keyOf('Attention Is All You Need')).toBe('2017attention'));
});

describe('assignKeys', () => {
  const same = (id: string, citekey?: string) =>
    itemOf(
      { title: 'Attention', ids: [`arxiv:${id}`], authors: [{ given: 'A', family: 'Vaswani' }] },
      citekey ? { citekey } : {},
    );

  it('tells equal ones apart and keeps frozen ones', () => {
    const items = [
      same('2611.00001'),
      same('2611.00002', 'mine'),
      same('2611.00003'),
      same('2611.00004'),
    ];
    expect([...assignKeys(items, new Set(['Vaswani2026attentiona'])).values()].sort()).toEqual(
      ['mine', 'vaswani2026attention', 'vaswani2026attentionb', 'vaswani2026attentionc'].sort(),
    );
  });

  it('keeps a key of the items that is among the taken ones, but not for two of them', () => {
    const items = [same('2611.00001', 'mine'), same('2611.00002', 'Mine')];
    expect([...assignKeys(items, new Set(['mine'])).values()]).toEqual(['mine', 'Minea']);
  });

  it('goes on after z', () => {
    const items = Array.from({ length: 30 }, (_, index) => same(`2611.${10000 + index}`));
    const keys = [...assignKeys(items, new Set()).values()];
    expect(new Set(keys).size).toBe(30);
    expect(keys.at(-1)).toBe('vaswani2026attentionac');
  });

  it('gives any papers keys that BibTeX takes, each once', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(arbitraryPaper, { selector: ({ id }) => id, maxLength: 12 }),
        (papers) => {
          const keys = assignKeys(
            papers.map((paper) => ({ paper })),
            new Set(['t']),
          );
          expect(new Set(keys.values()).size).toBe(papers.length);
          for (const key of keys.values()) expect(key).toMatch(/^[a-z0-9.-]+$/);
        },
      ),
    );
  });
});
