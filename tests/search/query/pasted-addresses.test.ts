import { describe, expect, it } from 'vitest';
import { parseId } from '../../../lib/paper/ids';
import { pastedId } from '../../../lib/search/query/pasted-id';
import { pastedWord } from '../../../lib/search/query/pasted-word';
import { unfinishedArxiv } from '../../../lib/search/query/unfinished-arxiv';
import {
  encodedWords,
  isAddress,
  wordsInAddress,
} from '../../../lib/search/query/words-in-address';

describe('a pasted identifier', () => {
  it.each([
    ['(10.1234/moss.5).', 'doi:10.1234/moss.5'],
    ['note={10.1234/moss.5}}', 'doi:10.1234/moss.5'],
    ['<10.1234/moss.5>;', 'doi:10.1234/moss.5'],
    ['x[2501.03262]', 'arxiv:2501.03262'],
    ['HTTPS://any.example/?u=HTTPS://doi.org/10.1234/moss.5', 'doi:10.1234/moss.5'],
    ['x:http://doi.org/10.1234/moss.5', 'doi:10.1234/moss.5'],
    ['https://x.example/?u=https://arxiv.org/abs/hep-th/9901001&x', 'arxiv:hep-th/9901001'],
    ['https://any.example/10.1234/moss.5#top', 'doi:10.1234/moss.5'],
    ['https://any.example/10.123456789/moss.5&x', 'doi:10.123456789/moss.5'],
    ['arxiv2501.03262', 'arxiv:2501.03262'],
    ['x/ABS/2501.03262v12', 'arxiv:2501.03262'],
    ['x-pdf-0801.0326', 'arxiv:0801.0326'],
    ['pdf_2501.03262v1.pdf', 'arxiv:2501.03262'],
  ])('%s is %s', (word, id) => expect(pastedId(word, parseId)).toBe(id));

  it.each([
    ...['110.1234/moss', '1.10.1234/moss', 'x10.123/moss', 'x10.1234567890/moss', 'x10.1234/'],
    ...['arxiv2501.032', 'arxiv2501.032621', 'abs--2501.03262', 'arxiv.25010.3262', '[moss]'],
    ...['aaaaaaaaaaaaaaaaaaaaa[2501.03262]', '[2501.03262]moss', 'x y[2501.03262]'],
  ])('is not in %s', (word) => expect(pastedId(word, parseId)).toBeNull());
});

describe('a number of arXiv that is being typed', () => {
  it.each([
    ['2501.0', '2501.0'],
    ['2501.0326', '2501.0326'],
    ['1501.1', '1501.1'],
    ['2612.1', '2612.1'],
    ['arXiv:2501.03', '2501.03'],
    ['https://arxiv.org/abs/2501.03', '2501.03'],
    ['https://huggingface.co/papers/2501.03', '2501.03'],
    ['HTTPS://ARXIV.ORG/PDF/2501.03', '2501.03'],
  ])('%s', (typed, number) => expect(unfinishedArxiv(typed)).toBe(number));

  it.each([
    ...['1412.0', '2500.1', '2513.1', '2510', '2501.', '2501.03262', '12501.03', '2501.03v'],
    ...['https://any.example/2501.03', 'doi:2501.03', 'moss', '', 'x2501.03'],
  ])('is not %j', (typed) => expect(unfinishedArxiv(typed)).toBeUndefined());
});

describe('an address', () => {
  it.each(['https://x', 'http://x.org', 'HTTP://x', 'arxiv.org/abs', 'a-b.co.uk/x', 'X.ORG/y'])(
    '%s',
    (word) => expect(isAddress(word)).toBe(true),
  );
  it.each([
    'arxiv.org',
    'arxiv.org/',
    'https://',
    'x/y',
    'a.b/c',
    'see:arxiv.org/abs',
    '10.1234/x',
  ])('is not %s', (word) => expect(isAddress(word)).toBe(false));

  it.each([
    ['https://x.org/paper/moss-is-all', 'moss is all'],
    ['https://x.org/Moss_in_wild-317558625.html', 'Moss in wild'],
    ['https://x.org/old-moss-grows.pdf', 'old moss grows'],
    ['https://x.org/old-moss-grows.PHP', 'old moss grows'],
    ['https://x.org/old-moss-grows.htm', 'old moss grows'],
    ['https://x.org/old-moss-grows.aspx', 'old moss grows'],
    ['https://x.org/old-moss-grows.asp', 'old moss grows'],
    ['https://x.org/old-moss-grows.pdf.more', 'old moss grows pdf more'],
    ['https://x.org/old-moss-grows-1234', 'old moss grows 1234'],
    ['https://x.org/old-moss-grows-12345', 'old moss grows'],
    ['https://x.org/old-moss-grows-ab12cd', 'old moss grows'],
    ['https://x.org/old-moss-grows-ab12c', 'old moss grows ab12c'],
    ['https://x.org/old-moss-facade', 'old moss facade'],
    ['https://x.org/old-moss-grows-zabcde1', 'old moss grows zabcde1'],
    ['https://x.org/old-moss-grows-xb12cd', 'old moss grows xb12cd'],
    ['https://x.org/a-b/old-moss-grows/x-y', 'old moss grows'],
    ['https://x.org/old-moss-grows/old-fern-grows', 'old moss grows'],
    ['https://x.org/%C3%A9lan-moss-grows', 'élan moss grows'],
    ['https://x.org/100%-moss-grows-old', '100 moss grows old'],
    ['x.org/paper/moss-is-all', 'moss is all'],
    ['https://x.org/?q=moss+fern', 'moss fern'],
    ['https://x.org/?Q=+moss++fern+', 'moss fern'],
    ['https://x.org/old-moss-grows?q=+', 'old moss grows'],
    ['https://x.org/?query=moss', 'moss'],
    ['https://x.org/?search=moss', 'moss'],
    ['https://x.org/?search_query=moss', 'moss'],
    ['https://x.org/?searchtext=moss', 'moss'],
    ['https://x.org/?queryText=moss', 'moss'],
    ['https://x.org/?term=moss', 'moss'],
    ['https://x.org/?wd=moss', 'moss'],
    ['https://x.org/?keyword=moss', 'moss'],
    ['https://x.org/?keywords=moss', 'moss'],
  ])('%s says “%s”', (address, words) => {
    expect(wordsInAddress(address).join(' ')).toBe(words);
  });

  it.each([
    ...['https://x.org/old-moss', 'https://x.org/a-b-c', 'https://x.org/old-moss-2020', 'moss'],
    ...['https://x.org/?qq=moss', 'https://x.org/?terms=moss', 'https://x.org/?aq=moss'],
    ...['https:///', 'old-moss-grows'],
  ])('%s says nothing', (address) => expect(wordsInAddress(address)).toEqual([]));
});

it('encoded spaces part words', () => {
  expect(encodedWords('%20old%20%20moss')).toEqual(['old', 'moss']);
  expect(encodedWords('old%20%')).toEqual(['old%20%']);
  expect(encodedWords('old%2Fmoss')).toEqual([]);
});

describe('a pasted word', () => {
  const shown = (word: string) => JSON.stringify(pastedWord(word, parseId) ?? null);
  it.each(['\\cite{key}', '\\citet*{key}', '\\Citeauthor{key}', '[@key]', '\\textcite{key]'])(
    '%s is a citation key',
    (word) => expect(pastedWord(word, parseId)).toEqual({ kind: 'word', text: 'key' }),
  );
  it.each([
    ...['\\cit{key}', '\\citeauthorstarx{key}', '\\cite{a,b}', 'x\\cite{key}', '[key]', '[@key]x'],
    ...[
      '\\cite{key}x',
      '\\cite{}',
      'OldMoss',
      'oldmossgrows',
      'OldMossGrows12345',
      'Old-MossGrows',
      'x.OldMossGrows',
    ],
    ...['OLDMossGrows', 'OldMossG'],
  ])('%s is a plain word', (word) => expect(shown(word)).toBe('null'));

  it.each([
    ['OldMossGrows', 'Old Moss Grows'],
    ['oldMossGrows', 'old Moss Grows'],
    ['OldMossGrows2020', 'Old Moss Grows 2020'],
    ['OldMossÉtéGrows', 'Old Moss Été Grows'],
    ['\\cite{OldMossGrows}', 'Old Moss Grows'],
  ])('%s is also several: %s', (word, words) => {
    const of = words.split(' ').map((text) => ({ kind: 'word', text }));
    const whole = word.replace(/^.*\{|\}$/g, '');
    expect(pastedWord(word, parseId)).toEqual({
      kind: 'any',
      of: [
        { kind: 'word', text: whole },
        { kind: 'all', of },
      ],
    });
  });
});
