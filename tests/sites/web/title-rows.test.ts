import { expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { headingRows } from '../../../lib/sites/web/heading-rows';

const LINK = '<a href="https://arxiv.org/abs/2511.01234">arXiv</a>';
const rows = (html: string) => headingRows(parseHtml(html), new URL('https://any.example/list'));
const titles = (html: string) => rows(html).map(({ draft }) => draft.title);

it.each(['title', 'papertitle', 'paper-title', 'pub-title'])(
  'a row without a heading has its title in the class %s',
  (name) => {
    const row = (more = '') =>
      `<li>${more}<div class="${name}">On Moss</div><div class="author">Ada Fern</div>${LINK}<a class="abstract btn">Abs</a><div class="abstract">It grows.</div></li>`;
    expect(rows(`<ol>${row()}</ol>`)).toMatchObject([
      {
        element: { localName: 'li' },
        draft: { ids: ['arxiv:2511.01234'], title: 'On Moss', abstract: 'It grows.' },
      },
    ]);
    expect(titles(`<ol>${row('<h3>On Fern</h3>')}</ol>`)).toEqual(['On Fern']);
    expect(titles(`<ol>${row('<b class="title">First</b>')}</ol>`)).toEqual(['First']);
    expect(titles(`<p class="${name}">On Moss</p>${LINK}`)).toEqual([]);
  },
);
