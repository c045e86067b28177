import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { printedDate } from '../../../lib/paper/stated/printed-date';
import { readCard } from '../../../lib/sites/alphaxiv/card';
import { findCards } from '../../../lib/sites/alphaxiv/cards';

const url = new URL('https://www.alphaxiv.org/');
const cards = (html: string) =>
  [...findCards(parseHtml(html), url)].map(([element, id]) => [element.id, id.slice(-1)]);
const link = (number: number) => `<a href="/abs/2511.0000${number}">Moss</a>`;
const read = (html: string) => {
  const card = parseHtml(`<div>${html}</div>`).body.firstElementChild as Element;
  return readCard(card, 'arxiv:2511.01234', url);
};
const HERE = '/overview/2511.01234v2';

describe('findCards', () => {
  it('takes the largest elements around links to one paper', () => {
    expect(
      cards(`<div><div id="a"><b>${link(1)}</b>${link(1)}</div><div id="b">${link(2)}</div>
        <div id="c"><i>${link(1)}</i></div></div>`),
    ).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['c', '1'],
    ]);
  });

  it.each(['main', 'section', 'body', 'ul', 'ol'])('does not take %s for a card', (name) =>
    expect(cards(`<${name}><div id="a">${link(1)}</div></${name}>`)).toEqual([['a', '1']]),
  );

  it.each(['aside', 'nav', 'footer', 'header', 'dialog', 'p'])('passes over links in %s', (name) =>
    expect(cards(`<${name}>${link(1)}</${name}><div id="a">${link(2)}</div>`)).toEqual([
      ['a', '2'],
    ]),
  );

  it('passes over other links', () => {
    expect(cards('<a href="/topics">Topics</a><a href="https://[">x</a><a>y</a>')).toEqual([]);
  });
});

describe('readCard', () => {
  it('has only what the identifier says where nothing is shown', () => {
    expect(read('')).toEqual({
      ids: ['arxiv:2511.01234'],
      title: '',
      kind: 'article',
      published: '2025-11',
      links: {
        page: 'https://www.alphaxiv.org/abs/2511.01234',
        abstract: 'https://arxiv.org/abs/2511.01234',
        pdf: 'https://arxiv.org/pdf/2511.01234',
      },
    });
  });

  it('prefers a heading to links for the title', () => {
    const html = `<a href="${HERE}">Moss link</a><h3>On Moss <button>Save</button></h3>`;
    expect(read(html).title).toBe('On Moss');
    expect(read(`<a href="${HERE}">Moss link</a>`).title).toBe('Moss link');
  });

  it.each([
    ...['Blog', 'View paper', 'read PDF', 'Open overview', 'show more', 'See similar', 'Audio'],
    ...['Podcast', 'Resource', 'Resources', 'Discussion', 'Comment', 'Comments 12', 'Replicate'],
    ...['Code', 'Abstract', 'arXiv', '1.2k', '12', '1,234', ' '],
  ])('does not take the label “%s” for a title', (label) =>
    expect(read(`<a href="${HERE}">${label}</a><a href="${HERE}">Moss</a>`).title).toBe('Moss'),
  );

  it.each(['Paper moss', 'A paper', 'Code 12 moss', '12 mosses', 'Review paper of moss', 'k12'])(
    'takes “%s” for a title',
    (title) => expect(read(`<a href="${HERE}">${title}</a>`).title).toBe(title),
  );

  it('takes no link to another paper for the title', () => {
    expect(read('<a href="/abs/2511.00002">Fern</a><a href="https://[">x</a>').title).toBe('');
  });

  it.each(['12 Nov 2025', '12 Nov. 2025', 'November 12, 2025', '2025-11-12'])('reads %s', (day) =>
    expect(printedDate(read(`<b>${day}</b>`).published)).toBe('2025-11-12'),
  );

  it.each(['On 12 Nov 2025', '12 Nov 2025 or so', 'Nov 12', '12025-11-12'])(
    'does not take “%s” for the day',
    (text) => expect(read(`<b>${text}</b><h3>2025-11-12</h3>`).published).toBe('2025-11'),
  );

  it.each(['/author/1', '/profile/1', '/user/1', '/@ann'])('reads the author of %s', (href) =>
    expect(read(`<a href="${href}">Ann Fern</a>`)).toMatchObject({
      authors: [{ name: 'Ann Fern' }],
      authorsComplete: false,
    }),
  );

  it('reads code and counts', () => {
    const icon = (name: string, count: string, tag = 'button') =>
      `<${tag}><svg class="lucide-${name}"></svg>${count}</${tag}>`;
    expect(read(`<a href="https://github.com/ann/moss">Code</a>`).links?.code).toBe(
      'https://github.com/ann/moss',
    );
    expect(read(icon('thumbs-up', '12') + icon('message-square', '3', 'a')).counts).toEqual({
      upvotes: 12,
      comments: 3,
    });
    expect(read(icon('comment', '3', 'div')).counts).toEqual({ comments: 3 });
    expect(read(icon('eye', '3')).counts).toBeUndefined();
  });
});
