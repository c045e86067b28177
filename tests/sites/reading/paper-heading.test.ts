import { expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { paperHeading } from '../../../lib/sites/reading/paper-heading';
import { readPage } from '../read-page';

it.each([
  ['<h1>On Moss</h1><p class="title">Moss</p>', 'Moss'],
  ['<h1>Journal</h1><p class="title"></p><h2>On Moss</h2>', 'Journal'],
  ['<title>On Moss | J</title><h1>Journal</h1><h2>Moss</h2><h3>On Moss</h3>', 'On Moss'],
  ['<title>X</title><header><h1>Journal</h1></header><h2>On Moss</h2>', 'On Moss'],
  ['<title>X</title><div id="CookieBar"><h1>Cookies</h1></div><h4>On Moss</h4>', 'On Moss'],
  ['<title>X</title><div role="alertdialog"><h1>Cookies</h1></div><h4>On Moss</h4>', 'On Moss'],
  ['<title>X</title><nav><h1> </h1><h2>Journal</h2></nav>', 'Journal'],
  ['<title>X</title><h5>On Moss</h5>', undefined],
])('the heading of the paper in %s is %s', (html, text) => {
  const found = paperHeading(parseHtml(html), '.title | .heading');
  expect(found?.textContent).toBe(text);
});

it('a paper of SpringerLink has the last day of its history in the month of its issue', () => {
  const time = (day: string) => `<time datetime="${day}">${day}</time>`;
  const html = `<meta name="citation_title" content="On Moss"><meta name="citation_publication_date" content="2021/08">
    <h1 class="c-article-title">On Moss</h1><ul data-test="publication-history">
    <li>${time('2021-07-30')}</li><li>${time('2021-08-05')}</li><li>${time('2021-08-09')}</li></ul>`;
  const [paper] = readPage('https://link.springer.com/article/10.1007/s10040-009-0439-x', html);
  expect(paper?.published).toBe('2021-08-09');
});
