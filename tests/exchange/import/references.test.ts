import { describe, expect, it } from 'vitest';
import { readExtra } from '../../../lib/exchange/import/extra';
import { namesOf } from '../../../lib/exchange/import/listed-names';
import { withoutMarkup } from '../../../lib/exchange/import/markup';
import { noteText } from '../../../lib/exchange/import/note-text';
import { isbnIn, issnIn } from '../../../lib/exchange/import/standard-numbers';
import { type StatedWork, statedWork } from '../../../lib/exchange/import/stated-work';

describe('Zotero’s field “Extra”', () => {
  it('states identifiers, a key, a category, and other things', () => {
    const text = [
      ...['arXiv:2301.00001 [cs.CL]', 'DOI: 10.1000/a', 'pmid :7', 'PMCID: PMC7', 'my DOI: x'],
      ...[
        'Citation Key: moss2020 ',
        'citation key: fern',
        'Offprint: url:a  doi:b ',
        'offprint: x',
      ],
      'Read twice',
    ].join('\r\n');
    expect(readExtra(text)).toEqual({
      ids: ['arXiv:2301.00001', 'DOI: 10.1000/a', 'pmid :7', 'PMCID: PMC7'],
      own: ['url:a', 'doi:b'],
      citekey: 'moss2020',
      category: 'cs.CL',
      rest: 'my DOI: x\noffprint: x\nRead twice',
    });
  });

  it.each([
    'Citation Key: two words',
    'see Citation Key: a',
    'Citation Key:',
    'see arXiv:1 [cs.CL]',
    'Offprints: a',
    'Offprint a',
    'My Offprint: a',
    'xPMID: 7',
  ])('has only other things in %s', (text) =>
    expect(readExtra(text)).toEqual({ ids: [], own: [], rest: text }),
  );

  it('has names of nodes that Zotero’s import of RDF leaves, which are nothing', () => {
    const text = 'Inventors: _:n205\nSeries Editors: _:n2\nNode: _:nine\nInventors: _:n205 x';
    expect(readExtra(text).rest).toBe('Node: _:nine\nInventors: _:n205 x');
  });

  it('may be empty', () => expect(readExtra('')).toEqual({ ids: [], own: [], rest: '' }));
});

describe('a note in HTML', () => {
  it.each([
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['<p>One</p>; <p>Two</p>', 'One\n\nTwo'],
    ['<div>a</div>; <h1 class="x">b</h1>', 'a\n\nb'],
    ['<ul><li>a</li><li>b</li></ul>; <pre>c', 'a\nb\n\nc'],
    ['a; <p>b</p>', 'a; b'],
    ['a<br>b<br />c<BR/>d', 'a\nb\nc\nd'],
    ['<h2>a</h2><blockquote>b</blockquote>c', 'a\nb\nc'],
    ['<b>a</b> <i>b</i> 1 < 2 > 0', 'a b 1 < 2 > 0'],
    ['a &lt;b&gt; &amp;&nbsp;c', 'a <b> & c'],
    ['<p>a</p>\n\n<p></p><p>b</p>', 'a\n\nb'],
    [' a ', 'a'],
  ])('%s is %j', (html, text) => expect(noteText(html)).toBe(text));
});

it.each([
  ['<i>a</i> <B>b</B> <sub>c</sub> <sup>d</sup> <em>e</em>', 'a b c d e'],
  ['<jats:p>a</jats:p> <scp>b</scp><sc>c</sc><inf>d</inf><u>e</u><strong>f</strong>', 'a bcdef'],
  ['<span class="nocase">a</span><span style="x">b</span><br>c<br/>d', 'ab c d'],
  ['<span id="x">a</span>', '<span id="x">a'],
  ['a <b and c> d', 'a <b and c> d'],
  ['<video>a', '<video>a'],
  ['R&amp;D  &lt;x&gt;\n', 'R&D <x>'],
])('%s without marks is %s', (text, plain) => expect(withoutMarkup(text)).toBe(plain));

describe('standard numbers', () => {
  it.each([
    ['1234-5678', '1234-5678'],
    ['12345678', '12345678'],
    ['1234-567x, 1234-567x and 8765-4321', '1234-567x, 8765-4321'],
    ['EISSN-1234-5678', '1234-5678'],
    ['978-3-030-58452-8', undefined],
    ['-1234-5678', undefined],
    ['01234-5678', undefined],
    ['1234-56789', undefined],
    ['1234-5678-9', undefined],
    ['', undefined],
  ])('ISSN in %s: %s', (text, found) => expect(issnIn(text)).toBe(found));

  it.each([
    ['978-3-030-58452-8', '978-3-030-58452-8'],
    ['ISBN 979 3 030 58452 8 (print)', '979 3 030 58452 8'],
    ['9783030584528', '9783030584528'],
    ['0-306-40615-x', '0-306-40615-x'],
    ['0306406152 and 0306406160', '0306406152, 0306406160'],
    ['977-3-030-58452-8', '3-030-58452-8'],
    ['03064061521', undefined],
    ['1234-5678', undefined],
  ])('ISBN in %s: %s', (text, found) => expect(isbnIn(text)).toBe(found));
});

describe('names of a reference', () => {
  const ada = { given: 'Ada', family: 'Moss' };
  it.each<[string[], unknown[], boolean?]>([
    [['Moss, Ada; Fern, Cy'], [ada, { given: 'Cy', family: 'Fern' }]],
    [['Moss, Ada', ' ', ';'], [ada]],
    [['Ada Moss'], [{ literal: 'Ada Moss' }]],
    [
      ['Ada Moss', 'Cy Fern'],
      [ada, { given: 'Cy', family: 'Fern' }],
    ],
    [['A. Moss'], [{ given: 'A.', family: 'Moss' }]],
    [['Moss Lab,'], [{ literal: 'Moss Lab' }]],
    [['Moss, Ada, Jr.'], [{ given: 'Ada', family: 'Moss Jr.' }]],
    [['Moss, Jr., Ada'], [{ given: 'Ada', family: 'Moss Jr.' }]],
    [['Moss, Inc.'], [{ literal: 'Moss, Inc.' }]],
    [['Moss, GmbH'], [{ literal: 'Moss, GmbH' }]],
    [
      ['Moss, LLC', 'Moss, Corp'],
      [{ literal: 'Moss, LLC' }, { literal: 'Moss, Corp' }],
    ],
    [['Moss, Incan'], [{ given: 'Incan', family: 'Moss' }]],
    [['Moss, A, B, C'], [{ literal: 'Moss, A, B, C' }]],
    [['Moss, Ada', 'et al.'], [ada], true],
    [['Moss, Ada', 'Others,'], [ada], true],
    [
      ['Moss, Ada', 'et al. and more'],
      [ada, { literal: 'et al. and more' }],
    ],
  ])('%j', (values, names, more = false) => expect(namesOf(values)).toEqual({ names, more }));
});

describe('the work that a reference states', () => {
  it.each<[StatedWork, string | undefined, object]>([
    [{ kind: 'article-journal' }, 'J', { kind: 'article-journal' }],
    [{ kind: 'article-journal' }, undefined, {}],
    [{ kind: 'paper-conference' }, undefined, {}],
    [{ kind: 'book' }, undefined, { kind: 'book' }],
    [{ kind: 'article-journal' }, 'arXiv preprint', {}],
    [{ kind: 'article-journal' }, 'bioRxiv', {}],
    [{ kind: 'article-journal' }, 'Submitted to J', {}],
    [{ kind: 'thesis' }, 'bioRxiv', { kind: 'thesis' }],
    [
      { kind: 'article-journal', publication: { volume: '7' } },
      'J',
      { kind: 'article-journal', publication: { 'container-title': 'J', volume: '7' } },
    ],
    [{ publication: { volume: '7' } }, undefined, { publication: { volume: '7' } }],
    [{ publication: { volume: '7' } }, 'bioRxiv', {}],
    [{ publication: { volume: '', issue: undefined, editor: [] } }, 'J', {}],
    [{ publication: { volume: 'arXiv:2301.00001', issue: 'abs/2301.00001' } }, 'J', {}],
    [
      { publication: { volume: 'arXives', issue: 'see arXiv' } },
      'J',
      { publication: { 'container-title': 'J', volume: 'arXives', issue: 'see arXiv' } },
    ],
  ])('%j in %s is %j', (work, venue, stated) => expect(statedWork(work, venue)).toEqual(stated));
});
