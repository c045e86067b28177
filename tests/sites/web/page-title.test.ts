import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { isTitleOf, letters, titleElement } from '../../../lib/sites/web/page-title';

it.each([
  ['On Moss: a study, 2', 'onmossastudy2'],
  ['Moss &amp; fern &#38; &#x26; stone', 'mossfernstone'],
  ['Moss & fern; stone', 'mossfernstone'],
  ['Moss &amp fern', 'mossampfern'],
])('%s has the letters %s', (title, expected) => expect(letters(title)).toBe(expected));

describe('isTitleOf', () => {
  it.each([
    ['the window', '<title>On Wet Moss | Letters</title><h1>Letters</h1>'],
    ['Open Graph', '<meta property="og:title" content="On wet moss"><h1>Letters</h1>'],
    ['a heading', '<h1>Letters</h1><h1>On <i>wet</i> moss</h1>'],
  ])('finds a title in %s', (_, html) => {
    const isOfPage = isTitleOf(parseHtml(html));
    expect(['On Wet Moss', 'On Wet Mosses', 'Moss', 'Letters'].map(isOfPage)).toEqual([
      ...[true, false, false, false],
    ]);
  });

  it('takes eight letters for a title, and seven for any word', () => {
    const isOfPage = isTitleOf(parseHtml('<h1>Mosses of the north</h1>'));
    expect(['Mosses of', 'Mosses o'].map(isOfPage)).toEqual([true, false]);
  });

  it('finds none in a tag without content', () => {
    const isOfPage = isTitleOf(parseHtml('<meta property="og:title"><h2>On wet moss</h2>'));
    expect(isOfPage('On wet moss')).toBe(false);
  });
});

describe('titleElement', () => {
  it.each([
    ['<h1>Letters</h1><h1 id="x">On Moss</h1><h1>On moss</h1>', 'On moss'],
    ['<h1>Letters</h1><h3 id="x">On Moss</h3>', 'On moss'],
    ['<h1>Letters</h1><p role="heading" id="x">On Moss</p>', 'On moss'],
    ['<h1>Letters</h1><p class="my-title" id="x">On Moss</p>', 'On moss'],
    ['<h2>On moss</h2><h1 id="x">On Moss</h1>', 'On moss'],
    ['<h1> </h1><h2>Moss</h2><h1 id="x">Letters</h1>', 'On fern'],
    ['<body id="x"><p>On Moss</p>', 'On moss'],
  ])('of %s is the one named x', (html, title) =>
    expect(titleElement(parseHtml(html), title)?.id).toBe('x'),
  );
});
