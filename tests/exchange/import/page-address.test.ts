import { expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { pageAddresses } from '../../../lib/exchange/import/page-address';

const SAVED = 'https://any.example/moss';
const addressesOf = (html: string) => pageAddresses(html, parseHtml(html)).map(({ href }) => href);

it.each([
  ['Firefox', `<!DOCTYPE html>\n<!-- saved from url=(0024)${SAVED} -->\n<html>`],
  ['a program that gives no length', `<!-- url = ${SAVED} -->`],
  ['a page with attributes', `<HTML lang="en">\n\n<!-- Saved From URL=(1)${SAVED} -->`],
  ['a page with a mark before it', `\ufeff12345678901234567\n\n<!-- url:${SAVED} x -->`],
  [
    'SingleFile',
    `<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile\n URL: ${SAVED}\n-->`,
  ],
])('finds the address in the comment of %s', (_, html) => {
  expect(addressesOf(html)).toEqual([SAVED]);
});

it.each([
  ['below the page’s own elements', `<html><head><!-- url: ${SAVED} --></head>`],
  ['after a long text', `A page that somebody has sent: <!-- url: ${SAVED} -->`],
  ['after an element', `<p><!-- url: ${SAVED} -->`],
  ['behind the end of another', `<!-- a --> url: ${SAVED} -->`],
  ['without a sign', `<!-- url ${SAVED} -->`],
  ['with letters for the length', `<!-- url=(x)${SAVED} -->`],
  ['of another word', `<!-- curl: ${SAVED} -->`],
  ['that is not of the web', '<!-- saved from url=(0014)about:internet -->'],
  ['outside of the comment', `<!-- url: --><p>${SAVED}`],
  ['far below', `${'\n'.repeat(5000)}<!-- url: ${SAVED} -->`],
])('takes no address from a comment %s', (_, html) => {
  expect(addressesOf(html)).toEqual([]);
});

it('lists the comment first, then canonical link, og:url and base', () => {
  const html = `<!-- url: ${SAVED} --><base href="https://a.example/"><meta name="OG:url" content="x">
    <meta name="og:url" content="https://b.example/"><link rel="stylesheet" href="https://d.example/">
    <link rel="Canonical" href="http://c.example/"><base href="ftp://e.example/">`;
  expect(addressesOf(html)).toEqual([
    SAVED,
    'http://c.example/',
    'https://b.example/',
    'https://a.example/',
  ]);
  expect(
    addressesOf(
      '<link rel="shortlink CANONICAL" href="https://a.example/"><meta property="og:url" content="https://b.example/">',
    ),
  ).toEqual(['https://a.example/', 'https://b.example/']);
  expect(addressesOf('<link rel="canonical" href="mailto:a@b.example"><base>')).toEqual([]);
});
