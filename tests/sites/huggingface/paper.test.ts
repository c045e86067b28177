import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import {
  findHeader,
  linkedOnArxiv,
  readHeader,
  type ShownPaper,
} from '../../../lib/sites/huggingface/paper';
import { textOf } from '../../../lib/sites/reading/dom';

const ID = 'arxiv:2401.00011';
const HERE = new URL('https://huggingface.co/papers/2401.00011');
const header = (html: string) => findHeader(parseHtml(html));
const read = (html: string): ShownPaper => {
  const found = header(html);
  if (!found) throw new Error('There is no header.');
  return readHeader(found, ID, HERE, new Date('2026-11-21'));
};
const title = '<h1>On Moss</h1>';
const names = (...all: string[]) => all.map((name) => `<a class="author">${name}</a>`).join('');

describe('findHeader', () => {
  it.each([
    ['<h1>Hugging Face</h1><main><h1 id="x">On Moss</h1></main>', 'MAIN'],
    ['<h1 id="x">On Moss</h1><h1>Moss</h1><main></main>', 'BODY'],
    ['<main><section><h1 id="x">On Moss</h1></section></main>', 'SECTION'],
  ])('begins at the title of %s', (html, scope) => {
    const found = header(html);
    expect([found?.title.id, found?.scope.tagName]).toEqual(['x', scope]);
  });

  it('finds none without a title', () => expect(header('<h2>On Moss</h2>')).toBeUndefined());

  const linked = (html: string) => header(html)?.links.map(textOf);

  it.each([
    ...['<h2>Community</h2>', '<h3>Models citing this paper</h3>', '<p id="community"></p>'],
    ...['<h2>Datasets 3</h2>', '<h2>Spaces 3</h2>', '<h2>Collections 3</h2>'],
    '<h2 id="community"><a href="/d">D</a></h2><h2>Community</h2>',
  ])('ends before %s', (end) => {
    const html = `<a href="/a">A</a><h2>Community</h2>${title}<a href="/b">B</a>${end}<a href="/c">C</a>`;
    expect(linked(html)).toEqual(['B']);
  });

  it.each(['<h2>The Community</h2>', '<h2>Modelsx</h2>', '<p>Community</p>', '<h4>Community</h4>'])(
    'does not end before %s',
    (heading) => expect(linked(`${title}${heading}<a href="/c">C</a>`)).toEqual(['C']),
  );

  it('links to papers on arXiv', () => {
    const html = `${title}<a href="https://arxiv.org/abs/2401.00011">arXiv</a><a href="/x">X</a>
      <a href="https://arxiv.org/pdf/2401.00012">PDF</a><h2>Community</h2><a href="https://arxiv.org/abs/2401.00013">C</a>`;
    const found = header(html);
    expect(found && linkedOnArxiv(found)).toEqual([ID, 'arxiv:2401.00012']);
  });
});

describe('readHeader', () => {
  it('reads a page without any part', () => {
    const shown = Object.entries(read(title)).filter(([, value]) => value !== undefined);
    expect(Object.fromEntries(shown)).toEqual({ title: 'On Moss' });
  });

  it('reads the authors between the title and the comments', () => {
    const html = `${names('Before')}${title}${names('Ada Fern ,', '', 'Bo Berg')}<h2>Community</h2>${names('After')}`;
    expect(read(html)).toMatchObject({
      authors: [{ name: 'Ada Fern' }, { name: 'Bo Berg' }],
      authorCount: 2,
    });
  });

  const text = 'Moss grows on cold stones, and we weigh it in every month of the year.';

  it.each([
    ['Abstract', text],
    ['ABSTRACT', text],
    ['Abstracts', undefined],
    ['My abstract', undefined],
  ])('reads the abstract under the heading %s', (heading, abstract) =>
    expect(read(`${title}<div><h2>${heading}</h2><p>${text}</p></div>`).abstract).toBe(abstract),
  );

  it('reads the abstract before the comments only', () => {
    const comments = `<h2>Community</h2><h2>Abstract</h2><p>${text}</p>`;
    expect(read(`${title}<div>${comments}</div>`).abstract).toBeUndefined();
  });

  it.each([
    ['Project page', 'https://moss.example/'],
    ['project page ↗', 'https://moss.example/'],
    ['The project page', undefined],
  ])('reads a link named %s', (name, project) =>
    expect(read(`${title}<a href="https://moss.example">${name}</a>`).project).toBe(project),
  );

  it.each([
    ['https://cdn.example/social/papers/2401.00011.png', true],
    ['https://cdn.example/social/papers/2401.00012.png', false],
    ['', false],
  ])('takes the picture %s if it is that of the paper', (picture, isOwn) => {
    const html = `<meta property="og:image" content="${picture}">${title}`;
    expect(read(html).thumbnail).toBe(isOwn ? picture : undefined);
  });
});
