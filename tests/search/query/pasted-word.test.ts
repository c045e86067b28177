import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../lib/search/query/parse';
import type { Query, TextField } from '../../../lib/search/query/query';
import { readQuery } from '../../../lib/search/query/read-query';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const word = (text: string, field?: TextField): Query => ({
  kind: 'word',
  text,
  ...(field && { field }),
});
const words = (text: string) => text.split(' ').map((each) => word(each));
const all = (...of: Query[]): Query => ({ kind: 'all', of });
const any = (...of: Query[]): Query => ({ kind: 'any', of });

describe('a pasted word', () => {
  it.each<[string, Query | undefined]>([
    [
      'https://paperswithcode.com/paper/moss-is-all-you-need',
      all(...words('moss is all you need')),
    ],
    [
      'https://www.researchgate.net/publication/317558625_Moss_in_the_wild',
      all(...words('Moss in the wild')),
    ],
    [
      'https://scholar.google.com/scholar?hl=en&q=moss+neural+nets&btnG=',
      all(...words('moss neural nets')),
    ],
    ['moss%20neural%20nets', all(...words('moss neural nets'))],
    ['https://www.nature.com/articles/s41586-020-2649-2 moss', word('moss')],
    ['moss https://t.co/abCD12', word('moss')],
    ['https://any.example/x1', all(word('https'), word('any.example/x1'))],
    ['Atten- tion moss', all(any(word('Attention'), word('Atten-tion')), word('moss'))],
    ['pre- and postoperative', all(...words('pre- and postoperative'))],
    ['MossIsAllYouNeed', any(word('MossIsAllYouNeed'), all(...words('Moss Is All You Need')))],
    ['LangChain', word('LangChain')],
    ['\\citep{smith2019moss}', word('smith2019moss')],
    ['[@smith2019moss]', word('smith2019moss')],
    ['smith[au] moss[ti]', all(word('smith', 'author'), word('moss', 'title'))],
    ['smith[Author] moss[Title/Abstract]', all(word('smith', 'author'), word('moss'))],
    ['2019[dp]', { kind: 'number', field: 'year', from: 2019, to: 2019 }],
    ['moss[12]', word('moss')],
    ['ti:moss AND au:smith', all(word('moss', 'title'), word('smith', 'author'))],
    ['intitle:moss filetype:pdf', word('moss', 'title')],
    ['all:moss', word('moss')],
    ['moss all:', all(word('moss'), word('all'))],
    ['moss site:arxiv.org', all(word('moss'), any(word('arxiv', 'source')))],
    ['moss site:http://arxiv.org/', all(word('moss'), any(word('arxiv', 'source')))],
    ['moss site:https://arxiv.org', all(word('moss'), any(word('arxiv', 'source')))],
    ['intitle:(moss author:li)', all(word('moss', 'title'), word('li', 'author'))],
    ['Atten- "tion"', all(word('Atten-'), { kind: 'phrase', text: 'tion' })],
    ['Atten- by:tion', all(word('Atten-'), word('tion', 'author'))],
    ['Atten- -tion', all(word('Atten-'), { kind: 'not', of: word('tion') })],
  ])('%s', (text, query) => {
    expect(parseQuery(text, NOW)).toEqual({ ...(query && { query }), problems: [] });
  });

  it('in an address of an unknown paper also stands for the words of its title', () => {
    const idOf = (each: string) => (each.startsWith('https://s2.example') ? 's2:ab12' : null);
    const text = 'https://s2.example/paper/Moss-in-the-wild/ab12';
    expect(parseQuery(text, NOW, idOf).query).toEqual({
      kind: 'id',
      id: 's2:ab12',
      beside: words('Moss in the wild'),
    });
    expect(parseQuery(`${text} fern`, NOW, idOf).query).toMatchObject({
      beside: words('Moss in the wild fern'),
    });
  });

  it('may have macros of TeX', () => {
    const { parsed } = readQuery('G{\\"o}del moss', NOW);
    expect(parsed).toEqual({ query: all(...words('Gödel moss')), problems: [] });
  });
});
