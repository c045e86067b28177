import { expect, it } from 'vitest';
import { REFERENCES, type ReferenceId } from '../../../lib/exchange/cite/references';
import { itemOf } from '../nasty';

const items = ['Deep <b>learning</b>', 'Shallow learning & more'].map((title, at) =>
  itemOf({
    title,
    ids: [`doi:10.1038/nature1453${at}`],
    authors: [{ given: 'Yann', family: 'LeCun' }],
    venue: 'Nature',
    published: '2015-05',
  }),
);
const plain = (html: string) =>
  html
    .replace(/<\/p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#60;|&lt;/g, '<')
    .replace(/&#62;|&gt;/g, '>')
    .replace(/&#38;|&amp;/g, '&');

it.each(Object.keys(REFERENCES) as ReferenceId[])(
  'references in %s say the same as HTML and as text',
  async (id) => {
    const style = REFERENCES[id];
    const html = await style.html(items, { now: 0 });
    expect(plain(html)).toBe(await style.write(items, { now: 0 }));
    expect(html.match(/<p>/g)).toHaveLength(items.length);
    const tags = new Set([...html.matchAll(/<\/?([a-z]+)/g)].map(([, tag]) => tag));
    for (const tag of tags) expect(['p', 'i', 'b', 'span', 'sup', 'sub']).toContain(tag);
  },
  60_000,
);
