import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { ENTITY_NAMES } from '../../lib/text/entity-names';
import { decodeEntities, decodeMetadata, escapeHtml } from '../../lib/text/html';

/** Text of HTML as a parser of HTML 5 reads it. */
const shown = (html: string) => parseHtml(`<p>${html}</p>`).querySelector('p')?.textContent;

describe('escapeHtml', () => {
  it('is undone by decodeEntities, and is shown as it was', () => {
    const unit = fc.constantFrom('&', '<', '>', '"', "'", ';', '#', 'amp', 'x41', ' ', 'é');
    fc.assert(
      fc.property(fc.array(unit), (parts) => {
        const text = `.${parts.join('')}.`;
        expect(escapeHtml(text)).not.toMatch(/[<>"']/);
        expect(decodeEntities(escapeHtml(text))).toBe(text);
        expect(shown(escapeHtml(text))).toBe(text);
      }),
      { numRuns: 50 },
    );
  });
});

describe('decodeEntities', () => {
  it('reads every listed name as a parser of HTML does', () => {
    const html = [...ENTITY_NAMES.keys()].map((name) => `${name} &${name};`).join(' | ');
    expect(decodeEntities(html)).toBe(shown(html));
  });

  it('reads every accented letter up to Latin Extended-A as a parser of HTML does', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const accents = 'grave acute circ tilde macr breve dot uml ring dblac caron cedil ogon'.split(
      ' ',
    );
    const names = letters.flatMap((letter) => accents.map((accent) => letter + accent));
    const known = (shown(names.map((name) => `&${name};`).join('|')) ?? '')
      .split('|')
      .map((letter, index) => [names[index], letter] as const)
      .filter(([, letter]) => letter.length === 1 && letter < '\u0180');
    expect(known.length).toBeGreaterThan(140);
    for (const [name, letter] of known) expect(decodeEntities(`&${name};`), name).toBe(letter);
  });

  it.each([
    ['&#8212; &#x3b1; &#X3B1;', '— α α'],
    ['&#150;&#x80;', '–€'],
    ['&#0; &#xd800; &#x110000; &#99999999999999999999;', '\ufffd \ufffd \ufffd \ufffd'],
    ['&#233t&#233;', 'été'],
    ['caf&eacute &amp tea &copy', 'café & tea ©'],
    ['&Lstrok;&scaron;&Scaron;&Oslash;', 'ŁšŠØ'],
    ['&AMP;&LT', '&<'],
  ])('%s is %s', (html, text) => expect(decodeEntities(html)).toBe(text));

  it.each([
    'R&D; AT&T; Q&A',
    '?page=1&copy=2&lt=3',
    '&copyright &notion',
    '&alpha &apos x',
    '&odot; &nosuch; &constructor; &xvalueOf;',
    '&; &#; &#x; &#xg;',
  ])('%s stays', (text) => expect(decodeEntities(text)).toBe(text));

  it('decodes once', () => {
    expect(decodeEntities('&amp;eacute; &amp;amp;')).toBe('&eacute; &amp;');
  });

  it('is linear', () => {
    for (const run of ['&', '&#', '&a', '&amp;', '&#1', 'a'])
      expect(decodeEntities(run.repeat(200_000)).length).toBeGreaterThan(0);
  });
});

describe('decodeMetadata', () => {
  it.each([
    ['Ren&eacute; M&amp;uuml;ller', 'René Müller'],
    ['Moss &amp;amp;amp; fern', 'Moss & fern'],
    ['Moss & fern', 'Moss & fern'],
  ])('%s is %s', (text, decoded) => expect(decodeMetadata(text)).toBe(decoded));

  it('ends for any text, however often it is escaped', () => {
    const text = `&${'amp;'.repeat(200_000)}`;
    expect(decodeMetadata(text)).toHaveLength(text.length - 3 * 'amp;'.length);
  });
});

it.each([
  ['&#128;', '€'],
  ['&#127;', '\x7f'],
  ['&#159;', 'Ÿ'],
  ['&#160;', '\xa0'],
  ['&eacute', 'é'],
  ['&eacute=', '&eacute='],
  ['&eacutes', '&eacutes'],
  ['&alpha', '&alpha'],
  ['&QUOT;&COPY;&REG;&GT;', '"©®>'],
  ['&XAMP;', '&XAMP;'],
  ['&Amp;', '&Amp;'],
  ['&sup2;&frac12;', '²½'],
  ['&apos', '&apos'],
])('%s is read as %j', (html, text) => expect(decodeEntities(html)).toBe(text));
