import { defined } from '../../text/defined';
import { withoutMarkup } from '../../text/without-markup';
import type { PageDraft } from '../paper';
import type { Publication, PublicationText, WorkKind } from '../publication';

/** Genres of ContextObjects, then the formats. */
const GENRES: [WorkKind, RegExp][] = [
  ['thesis', /dissertation/],
  ['paper-conference', /proceeding|conference/],
  ['chapter', /bookitem/],
  ['article', /preprint/],
  ['report', /report/],
  ['article-journal', /article|:journal/],
  ['book', /book/],
];
const KEYS: [PublicationText, string][] = [
  ['container-title-short', 'stitle'],
  ['volume', 'volume'],
  ['issue', 'issue'],
  ['publisher', 'pub'],
  ['publisher-place', 'place'],
  ['edition', 'edition'],
  ['collection-title', 'series'],
  ['ISBN', 'isbn'],
  ['ISSN', 'issn'],
];

/**
 * Kind and publication in a ContextObject of COinS.
 * @param context a query string, `rft.volume=12&rft.genre=article`
 */
export function coinsPublication(context: string): Pick<PageDraft, 'kind' | 'publication'> {
  const query = new URLSearchParams(context);
  const value = (key: string) => withoutMarkup(query.get(`rft.${key}`) ?? '') || undefined;
  const kindOf = (text: string | null) =>
    GENRES.find(([, form]) => text !== null && form.test(text))?.[0];
  // Without a title of its own the work is what the other titles name.
  const container = value('atitle') ? 'jtitle title btitle stitle'.split(' ').map(value) : [];
  const [start, end] = [value('spage'), value('epage')];
  return defined<Pick<PageDraft, 'kind' | 'publication'>>({
    kind: kindOf(query.get('rft.genre')) ?? kindOf(query.get('rft_val_fmt')),
    publication: defined<Publication>({
      'container-title': container.find(Boolean),
      ...Object.fromEntries(KEYS.map(([variable, key]) => [variable, value(key)])),
      page: value('pages') ?? (start && end ? `${start}-${end}` : start) ?? value('artnum'),
    }),
  });
}
