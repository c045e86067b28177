import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import {
  abstractIn,
  codeIn,
  organisationIn,
  publishedIn,
  readCard,
  type Shown,
  submissionIn,
  upvotesIn,
} from '../../../lib/sites/huggingface/card';
import { all, textPieces } from '../../../lib/sites/reading/dom';

const url = new URL('https://huggingface.co/papers');
const now = new Date('2026-11-21');
const root = (html: string) =>
  parseHtml(`<div id="root">${html}</div>`).body.children[0] as Element;
const pieces = (html: string) => textPieces(root(html), 'h1');
const read = (html: string) => {
  const card = readCard(root(html), 'arxiv:2511.01234', url, now);
  return Object.fromEntries(
    Object.entries(card).filter(([, value]) => value !== undefined),
  ) as Partial<Shown>;
};
const TITLE = '<h3><a href="/papers/2511.01234">On Moss</a></h3>';

describe('readCard', () => {
  it('has only a title where nothing else is shown', () => {
    expect(read(TITLE)).toEqual({ title: 'On Moss' });
    expect(read('<p></p>')).toEqual({ title: '' });
  });

  it('takes the longest link to a paper for the title of a card without a heading', () => {
    const links = `<a href="/papers/2511.01234">On</a><a href="/papers/2511.01234">On Moss</a>
      <a href="/papers/trending">All trending papers</a>`;
    expect(read(links).title).toBe('On Moss');
    expect(read('<a href="/papers/2511.01234">1.2</a>').title).toBe('');
    expect(read('<a href="/papers/2511.01234">· 12 authors</a>').title).toBe('');
  });

  it.each([
    ['12 authors', 12],
    ['1,234 Authors', 1234],
    ['1 author', 1],
    ['0 authors', undefined],
    ['many authors', undefined],
  ])('reads the number of authors of “%s”', (text, count) =>
    expect(read(`${TITLE}<b>${text}</b>`).authorCount).toBe(count),
  );

  it('reads the date and the votes after it', () => {
    const shown = { published: '2025-11-05', upvotes: { value: 1200, step: 100 } };
    expect(read(`${TITLE}<b>Published on Nov 5, 2025 · 1.2k</b>`)).toMatchObject(shown);
    expect(read(`${TITLE}<b>Published on Nov 5 • 1.2k</b>`)).toMatchObject(shown);
    expect(read(`${TITLE}<b>Published on Nov 5 · 1.2kg</b>`).upvotes).toBeUndefined();
    expect(read(`${TITLE}<time datetime="2025-11-06T00:00:00Z">x</time>`).published).toBe(
      '2025-11-06',
    );
  });

  it('reads the comments from their link', () => {
    const comments = (href: string) => read(`${TITLE}<a href="${href}">3</a>`).comments;
    expect(comments('/papers/2511.01234#community')).toEqual({ value: 3, step: 0 });
    expect(comments('/papers/2511.01234#community-1')).toBeUndefined();
  });

  it.each([
    '<img src="https://a.example/1.png">',
    '<img src="/avatars/x.svg"><img src="https://a.example/1.png">',
    '<img src="https://cdn-avatars.huggingface.co/x"><img src="https://a.example/1.png">',
    '<ul><li><img src="https://a.example/0.png"></li></ul><img src="https://a.example/1.png">',
  ])('reads the picture of %s', (html) =>
    expect(read(`${TITLE}<a href="/papers/2511.01234">${html}</a>`).thumbnail).toBe(
      'https://a.example/1.png',
    ),
  );

  it('reads a picture that is not in a link', () => {
    const src = 'https://a.example/social-thumbnails/papers/2511.01234.png';
    expect(read(`${TITLE}<img src="${src}">`).thumbnail).toBe(src);
    expect(read(`${TITLE}<img src="https://a.example/1.png">`).thumbnail).toBeUndefined();
  });

  it('reads the stars of the repository beside the paper', () => {
    const stars = (href: string, html: string) =>
      read(`${TITLE}<a href="${href}">${html}</a>`).stars;
    const here = '/papers/2511.01234';
    expect(stars(here, '<svg></svg>1.2K')).toEqual({ value: 1200, step: 100 });
    expect(stars(`${here}#community`, '<svg></svg>12')).toBeUndefined();
    expect(stars('/papers/trending', '<svg></svg>12')).toBeUndefined();
    expect(stars(here, '12')).toBeUndefined();
    expect(stars(here, '<svg></svg><ul></ul>12')).toBeUndefined();
    expect(stars(here, '<svg></svg>12 authors')).toBeUndefined();
    expect(stars(here, '<svg></svg>No. 12')).toBeUndefined();
    const github = '<a href="https://github.com/ann/moss"><svg></svg>7</a>';
    expect(read(`${TITLE}${github}<a href="${here}"><svg></svg>12</a>`)).toMatchObject({
      code: 'https://github.com/ann/moss',
      stars: { value: 7, step: 0 },
    });
  });

  it.each([
    ['<i>Moss Lab</i><i>·</i><i>Nov 5, 2025</i>', 'Moss Lab'],
    ['<i>Moss Lab</i><i>•</i><i>Nov 5</i>', 'Moss Lab'],
    ['<i>Moss Lab</i><i>Nov 5, 2025</i>', undefined],
    ['<i>Moss Lab</i><i>a·b</i><i>Nov 5, 2025</i>', undefined],
    ['<i>12 authors</i><i>·</i><i>Nov 5, 2025</i>', undefined],
    ['<i>1 author</i><i>·</i><i>Nov 5, 2025</i>', undefined],
    ['<i>Authors of Moss</i><i>·</i><i>Nov 5, 2025</i>', 'Authors of Moss'],
    ['<i>Submitted by ann</i><i>·</i><i>Nov 5, 2025</i>', undefined],
    ['<i>Upvote</i><i>·</i><i>Nov 5, 2025</i>', undefined],
    ['<i>Published</i><i>·</i><i>Nov 5, 2025</i>', undefined],
    ['<i>1.2k</i><i>·</i><i>Nov 5, 2025</i>', undefined],
    ['<i>2025</i><i>·</i><i>Nov 5, 2025</i>', undefined],
    ['<i>·</i><i>Nov 5, 2025</i>', undefined],
  ])('reads the organisation before the date of %s', (html, organisation) =>
    expect(read(TITLE + html).organisation).toBe(organisation),
  );
});

describe('abstractIn', () => {
  const abstract = (html: string) => abstractIn(all(root(html), 'p'));

  it('is the last paragraph that is not metadata', () => {
    expect(abstract('')).toBeUndefined();
    expect(abstract('<p>Summary.</p><p>We weigh moss.</p><p> </p>')).toBe('We weigh moss.');
  });

  it.each([
    ...['Submitted by ann', 'Published on Nov 5', '12 authors', '1 author', '1.5k', '2m', '-'],
    ...['Nov 5, 2025', 'Sept. 12'],
  ])('skips “%s”', (text) => expect(abstract(`<p>Moss.</p><p>${text}</p>`)).toBe('Moss.'));

  it.each([
    ...['We saw 12 authors', '12 authors of moss', 'A 12', '- a', 'Publisheds', 'On Nov 5, 2025'],
    `Published ${'moss '.repeat(40)}`.trim(),
  ])('keeps “%s”', (text) => expect(abstract(`<p>Moss.</p><p>${text}</p>`)).toBe(text));

  it.each([
    '<div><p>Summary.</p><span>AI-generated summary</span></div>',
    '<div><p>Summary.</p><div>Generated by Moss 2</div></div>',
    '<div><b>ai generated</b><div><div><p>Summary.</p></div></div></div>',
  ])('skips a summary with a label: %s', (html) =>
    expect(abstract(`<div><p>Moss.</p></div>${html}`)).toBe('Moss.'),
  );

  it.each([
    '<div><p>Abstract.</p><p>AI-generated summary</p></div>',
    '<div><p>Abstract.</p><span>Degenerated by moss</span></div>',
    `<div><p>Abstract.</p><span>AI-generated ${'moss '.repeat(50)}</span></div>`,
    '<div><h2>AI-generated summary</h2><p>Abstract.</p></div>',
    '<div><b>AI-generated</b><p>Moss.</p><p>Abstract.</p></div>',
    '<div><b>AI-generated</b><i><i><i><i><p>Abstract.</p></i></i></i></i></div>',
  ])('keeps an abstract without one: %s', (html) =>
    expect(abstract(`<div><p>Moss.</p></div>${html}`)).not.toBe('Moss.'),
  );
});

describe('publishedIn', () => {
  it.each([
    ['Published on Nov 5, 2024', '2024-11-05'],
    ['published Nov. 5, 2024', '2024-11-05'],
    ['Published on Nov 5', '2026-11-05'],
    ['<i>Moss</i><i>Nov 5, 2024</i>', '2024-11-05'],
    ['<i>Nov 5, 2023</i><i>Published on</i> <i>Nov 5, 2024</i>', '2024-11-05'],
    ['Republished on Nov 5, 2024', undefined],
    ['On Nov 5, 2024', undefined],
    ['Nov 5, 2024 or so', undefined],
    ['Moss', undefined],
  ])('reads “%s”', (html, date) => expect(publishedIn(pieces(html), now)).toBe(date));

  it('takes the year nearest to the month of the identifier', () => {
    expect(publishedIn(pieces('Published on Dec 30'), now, '2024-01')).toBe('2023-12-30');
  });
});

describe('submissionIn', () => {
  it.each([
    ['<b>Submitted by ann</b>', { submitter: 'ann' }],
    ['<b>submitted by Ann Fern on Nov 5, 2024</b>', { submitter: 'Ann Fern', on: 'Nov 5, 2024' }],
    ['<div><b>Submitted by</b> <i>ann</i></div>', { submitter: 'ann' }],
    ['<div><i><b>Submitted by</b></i> ann</div>', { submitter: 'ann' }],
    ['<div><u><i><b>Submitted by</b></i></u> ann</div>', {}],
    ['<b>Not Submitted by ann</b>', {}],
    ['<b>Submitted bye ann</b>', {}],
    ['<b>Moss</b>', {}],
  ])('reads %s', (html, submission) => expect(submissionIn(pieces(html))).toEqual(submission));
});

describe('organisationIn', () => {
  const organisation = (html: string, submitter?: string) =>
    organisationIn(root(html), url, submitter);

  it.each([
    '<a href="/moss-lab"><img alt="Logo" src="a.png">Moss Lab</a>',
    '<a href="/papers/2511.01234"><b><img alt="Logo" src="a.png">Moss Lab</b> 12 authors</a>',
    '<a href="/moss.lab_1">Moss Lab</a>',
    '<a href="/ann"><img alt="" src="a.png">Ann</a><a href="/moss-lab">Moss Lab</a>',
    '<a href="/ann"></a><a href="/moss-lab">Moss Lab</a>',
    `<a href="/ann">${'x'.repeat(201)}</a><a href="/moss-lab">Moss Lab</a>`,
    '<ul><li><a href="/ann">Ann</a></li></ul><a href="/moss-lab">Moss Lab</a>',
    '<b class="author"><a href="/ann">Ann</a></b><a href="/moss-lab">Moss Lab</a>',
    ...['h1', 'h3', 'h4', 'p', 'dialog'].map(
      (name) => `<${name}><a href="/ann">Ann</a></${name}><a href="/moss-lab">Moss Lab</a>`,
    ),
    '<a href="/ann">ann</a><a href="/moss-lab">Moss Lab</a>',
  ])('reads %s', (html) => expect(organisation(html, 'ann')).toBe('Moss Lab'));

  it.each([
    '<a href="/papers">Papers</a>',
    '<a href="/login">Log in</a>',
    '<a href="/join">Join</a>',
    '<a href="/moss?tab=1">Moss</a>',
    '<a href="/moss/lab">Moss</a>',
    '<a href="https://moss.example/moss">Moss</a>',
    '<a href="mailto:moss">Moss</a>',
    '<a href="/moss-lab"><img alt="Logo">Submitted by ann</a>',
    '<b>Moss Lab</b>',
  ])('reads none from %s', (html) => expect(organisation(html)).toBeUndefined());

  it.each(['/papers-moss', '/login2', '/joint'])('takes %s for a profile', (href) =>
    expect(organisation(`<a href="${href}">Moss Lab</a>`)).toBe('Moss Lab'),
  );

  it('can be restricted to a part of the page', () => {
    const html = '<a href="/a">A</a><a href="/b">B</a>';
    expect(organisationIn(root(html), url, undefined, (each) => each.matches('[href="/b"]'))).toBe(
      'B',
    );
  });
});

describe('upvotesIn', () => {
  it.each([
    ['<label><input type="checkbox">12</label>', 12],
    ['<a href="/x"><b><input type="checkbox"></b>12</a>', 12],
    ['<div><input type="checkbox">12</div>', 12],
    ['<div role="checkbox">Upvoted 12</div>', 12],
    ['<a href="/login?next=%2Fpapers">-</a>', 0],
    ['<b class="font-semibold text-orange-500">12</b>', 12],
    ['<label>12</label>', 12],
    ['<button>Upvote<b>12</b></button>', 12],
    ['<button>upvote 12</button>', 12],
    ['<button>12</button>', undefined],
    ['<button>Save Upvote 12</button>', undefined],
    ['<label>Upvote</label><button>Upvote 12</button>', 12],
    ['<b>12</b>', undefined],
  ])('of %s', (html, value) => expect(upvotesIn(root(html))?.value).toBe(value));
});

describe('codeIn', () => {
  const code = (...hrefs: string[]) =>
    codeIn(all(root(hrefs.map((href) => `<a href="${href}">1.2k</a>`).join('')), 'a'), url);

  it.each(['https://github.com/ann/moss', 'http://www.github.com/ann/moss/tree/main'])(
    'reads %s',
    (href) =>
      expect(code('https://github.com/ann', href)).toEqual({
        code: href,
        stars: { value: 1200, step: 100 },
      }),
  );

  it.each([
    'https://github.com/ann',
    'https://github.com/ann/',
    'https://evilgithub.com/ann/moss',
    'https://moss.example/?https://github.com/ann/moss',
  ])('reads nothing from %s', (href) => expect(code(href)).toEqual({}));
});
