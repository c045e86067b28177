import { expect, it } from 'vitest';
import { pastedAddress } from '../../lib/paper/pasted-address';
import { isPlaceholderTitle, placeholderTitle } from '../../lib/paper/placeholder-title';
import { titleId } from '../../lib/paper/title-id';

it.each([
  ['arxiv:2301.01234', 'arXiv:2301.01234'],
  ['doi:10.1000/arxiv:7', 'doi:10.1000/arxiv:7'],
  ['url:https://any.example/a', 'https://any.example/a'],
  ['url:http://any.example/a', 'http://any.example/a'],
  ['url:any.example/a', 'url:any.example/a'],
])('%s is shown as %s until its title is known', (id, title) => {
  expect(placeholderTitle(id)).toBe(title);
  expect(isPlaceholderTitle(title)).toBe(true);
});

it.each([
  'Moss',
  'See https://any.example/',
  'https://any.example/ and more',
  'On arXiv:2301.01234',
])('“%s” is a title', (title) => expect(isPlaceholderTitle(title)).toBe(false));

it.each([
  ['https://any.example/a', 'https://any.example/a'],
  ['HTTP://any.example', 'http://any.example/'],
  ['any.example', 'https://any.example/'],
  ['www.any.example/a?b', 'https://www.any.example/a?b'],
  ['10.1000/moss.de/', undefined],
  ['any.example?b', undefined],
  ['see any.example/', undefined],
  ['see https://any.example/', undefined],
  ['https://', undefined],
  ['moss', undefined],
  ['a.b', undefined],
])('the pasted text “%s” is the address %s', (text, address) => {
  expect(pastedAddress(text)?.href).toBe(address);
});

it('a paper without an identifier is known by the letters of its title and first author', () => {
  const stone = [{ given: 'Ada', family: 'Størm' }, { family: 'Ek' }];
  expect(titleId('On $\\alpha$: Moss & Rust!', stone)).toBe('title:on%CE%B1mossrust/storm');
  expect(titleId('Moss', [{ literal: 'Moss Lab' }])).toBe('title:moss/mosslab');
  expect(titleId('Moss', [{ given: 'Ada' }])).toBe('title:moss/ada');
  expect(titleId('?!')).toBe('title:?!');
});

it('a long title gives a short id that differs for another ending', () => {
  const ids = ['a', 'b'].map((end) => titleId(`${'図'.repeat(100)}${end}`));
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) {
    expect(id).toMatch(/^title:(?:%[0-9A-F]{2})+~[0-9a-f]{8}$/);
    expect(id.length).toBeLessThanOrEqual('title:'.length + 240 + 9);
  }
  expect(titleId('m'.repeat(240))).toBe(`title:${'m'.repeat(240)}`);
  expect(titleId('m'.repeat(241))).toMatch(/^title:m{240}~/);
});
