import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { isCanonicalId } from '../../../lib/paper/canonical';
import { COINS, coinsDraft } from '../../../lib/sites/reading/coins';

function draft(query: string) {
  const document = parseHtml('<span class="Z3988" title=""></span>');
  const element = document.querySelector(COINS) ?? document.body;
  element.setAttribute('title', query);
  // Passed on as it is; `with-stated.test.ts` tests how it is read.
  const { stated: _, ...rest } = coinsDraft(element);
  return rest;
}

describe('coinsDraft', () => {
  it('reads an article', () => {
    const query =
      'rft.atitle=A+%3Ci%3Emoss%3C%2Fi%3E+%26+fern&rft.jtitle=Moss&rft.stitle=M.&rft.date=2019-05&rft.au=Fern%2C+Ada&rft.au=Bo+Berg&rft_id=info%3Adoi%2F10.1234%2FMOSS&rft_id=info:pmid/77';
    expect(draft(query)).toEqual({
      ids: ['doi:10.1234/moss', 'pmid:77'],
      title: 'A moss & fern',
      authors: [{ name: 'Fern, Ada' }, { name: 'Bo Berg' }],
      published: '2019-05',
    });
  });

  it('marks authors as incomplete if only the first is named', () => {
    expect(draft('rft.atitle=Moss&rft.aulast=Fern&rft.auinit=A')).toEqual({
      ids: [],
      title: 'Moss',
      authors: [{ name: 'Fern, A' }],
      authorsComplete: false,
    });
  });

  it('prefers whole names to the parts of the first', () => {
    const query = 'rft.atitle=Moss&rft.aulast=Fern&rft.aufirst=A&rft.au=Fern%2C+Ada&rft.au=Bo+Berg';
    expect(draft(query)).toEqual({
      ids: [],
      title: 'Moss',
      authors: [{ name: 'Fern, Ada' }, { name: 'Bo Berg' }],
    });
  });

  it('prefers the title of the article, and the whole first name to initials', () => {
    const names = 'rft.aulast=Fern&rft.aufirst=Ada&rft.auinit=A';
    expect(draft(`rft.atitle=Moss&rft.btitle=Book&rft.title=Wet&${names}`)).toMatchObject({
      title: 'Moss',
      authors: [{ name: 'Fern, Ada' }],
    });
    expect(draft('rft.title=A+thesis&rft.btitle=Book')).toEqual({ ids: [], title: 'A thesis' });
    expect(draft('rft.btitle=Book')).toEqual({ ids: [], title: 'Book' });
    expect(draft('rft.jtitle=Moss&rft.stitle=M')).toEqual({ ids: [], title: '' });
  });

  it('skips empty names and repeated identifiers', () => {
    const ids =
      'rft_id=info:pmid/77&rft_id=info:doi/10.1234/x&rft.doi=10.1234/X&rft_id=info:pmid/77';
    expect(draft(`rft.atitle=Moss&rft.au=&rft.au=Ada+Fern&${ids}`)).toEqual({
      ids: ['pmid:77', 'doi:10.1234/x'],
      title: 'Moss',
      authors: [{ name: 'Ada Fern' }],
    });
  });

  it.each(['info:pmid/x', 'see info:pmid/77', 'info:doi/10.12/x', '110.1234/x', 'moss'])(
    'reads no identifier from %s',
    (id) => expect(draft(`rft_id=${id}`).ids).toEqual([]),
  );

  it.each([
    ['rft_id=info:arxiv/2401.00011v2', 'arxiv:2401.00011'],
    ['rft_id=https%3A%2F%2Farxiv.org%2Fabs%2F2401.00011', 'arxiv:2401.00011'],
    ['rft_id=https://doi.org/10.1234/x', 'doi:10.1234/x'],
    ['rft.doi=10.1234/x', 'doi:10.1234/x'],
    ['rft_id=info:doi/10.48550/arXiv.2401.00011', 'arxiv:2401.00011'],
  ])('reads the identifier of %s', (query, id) => expect(draft(query).ids).toEqual([id]));

  it('returns an empty title for anything else and never throws', () => {
    const key = fc.constantFrom('rft_id', 'rft.doi', 'rft.au', 'rft.date', 'rft.aulast', 'x');
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('info:doi/10.1234/%', '%E0%A4%A', 'et al.'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value)), (pairs) => {
        const { title, ids } = draft(pairs.map((pair) => pair.join('=')).join('&'));
        expect(title).toBe('');
        expect(ids.filter((id) => !isCanonicalId(id))).toEqual([]);
      }),
    );
  });
});
