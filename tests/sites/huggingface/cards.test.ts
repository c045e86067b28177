import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { findCards } from '../../../lib/sites/huggingface/cards';

const url = new URL('https://huggingface.co/papers');
/** `[id of the element, number of the paper]` of each card. */
const cards = (html: string) =>
  findCards(parseHtml(html), url).cards.map(({ element, id }) => [element.id, id.slice(-1)]);
const link = (number: number, text = 'Moss') => `<a href="/papers/2511.0000${number}">${text}</a>`;

describe('findCards', () => {
  it('takes articles for cards', () => {
    const html = `<article id="a">${link(1)}${link(2)}</article><article id="b">${link(3)}</article>`;
    expect(cards(html)).toEqual([
      ['a', '1'],
      ['b', '3'],
    ]);
    expect([...findCards(parseHtml(html), url).ids]).toHaveLength(3);
  });

  it.each(['h2', 'h3', 'h4'])('takes the paper of the first %s of an article', (name) => {
    const heading = (number: number) => `<${name}>${link(number)}</${name}>`;
    expect(cards(`<article id="a">${link(1)}${heading(2)}${heading(3)}</article>`)).toEqual([
      ['a', '2'],
    ]);
  });

  it('recognises a heading in a link, and one by its role', () => {
    expect(cards(`<article id="a">${link(1)}${link(2, '<h3>Moss</h3>')}</article>`)).toEqual([
      ['a', '2'],
    ]);
    expect(cards(`<article id="a">${link(1)}<b role="heading">${link(2)}</b></article>`)).toEqual([
      ['a', '2'],
    ]);
  });

  it('takes the largest elements around links to one paper for cards', () => {
    expect(
      cards(`<main><div><div id="a"><b>${link(1)}</b>${link(1)}</div><div id="b">${link(2)}</div>
        <div id="c"><i>${link(1)}</i></div></div></main>`),
    ).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['c', '1'],
    ]);
  });

  it.each(['main', 'section', 'body'])('does not take %s for a card', (name) => {
    expect(cards(`<${name}><div id="a">${link(1)}</div></${name}>`)).toEqual([['a', '1']]);
  });

  it('passes over links elsewhere if papers have headings or articles', () => {
    expect(cards(`<div id="a"><h3>${link(1)}</h3></div><div>${link(2)}</div>`)).toEqual([
      ['a', '1'],
    ]);
    expect(cards(`<div>${link(2)}</div><article id="a">${link(1)}</article>`)).toEqual([
      ['a', '1'],
    ]);
  });

  it.each(['aside', 'footer', 'nav', 'dialog', 'header', 'p'])(
    'passes over links in %s',
    (name) => {
      const html = `<div id="a">${link(1)}</div><${name}>${link(2)}</${name}>`;
      expect(cards(html)).toEqual([['a', '1']]);
      expect(findCards(parseHtml(html), url).ids.size).toBe(1);
    },
  );

  it.each(['aside', 'footer', 'nav', 'dialog', 'header'])('passes over articles in %s', (name) => {
    expect(cards(`<${name}><article>${link(2)}</article></${name}>`)).toEqual([]);
  });

  it('reads the header of an article, but no other part beside it', () => {
    expect(cards(`<article id="a"><header>${link(1)}</header></article>`)).toEqual([['a', '1']]);
    expect(cards(`<article><footer>${link(1)}</footer></article>`)).toEqual([]);
    expect(cards(`<article><p>${link(1)}</p></article>`)).toEqual([]);
  });

  it('passes over links to anything else', () => {
    expect(cards('<a href="/papers/trending">Trending</a><a href="/ann">Ann</a>')).toEqual([]);
  });
});
