import { describe, expect, it } from 'vitest';
import { bibtexDraft } from '../../../lib/sites/dblp/record';

const url = new URL('https://dblp.org/rec/conf/birds/X17.html');
const read = (...lines: string[]) => bibtexDraft(lines.join('\n'), 'conf/birds/X17', url);
const name = (tex: string) => read(`author = {${tex}},`).authors;

describe('bibtexDraft', () => {
  it('reads a record', () => {
    expect(
      read(
        '@inproceedings{DBLP:conf/birds/X17,',
        '  author       = {Wei Moss 0001 and',
        '                  Bo Berg},',
        '  TITLE        = {On {Moss}},',
        '  booktitle    = {Birds},',
        '  year         = {2017},',
        '  url          = {https://arxiv.org/abs/2511.01234},',
        '  pages        = {1--9},',
        '  volume       = {12},',
        '  series       = {Wet Notes},',
        '  doi          = {10.1234/MOSS}',
        '}',
      ),
    ).toEqual({
      ids: ['dblp:conf/birds/X17', 'doi:10.1234/moss', 'arxiv:2511.01234'],
      title: 'On {Moss}',
      authors: [{ name: 'Wei Moss' }, { name: 'Bo Berg' }],
      published: '2017',
      venue: 'Birds',
      kind: 'paper-conference',
      publication: { volume: '12', page: '1-9', 'collection-title': 'Wet Notes' },
      links: { page: 'https://dblp.org/rec/conf/birds/X17.html' },
    });
  });

  it('prefers the journal for the venue, and takes the school of a thesis', () => {
    expect(read('journal = {J},', 'booktitle = {B},', 'school = {S},').venue).toBe('J');
    expect(read('booktitle = {B},', 'school = {S},').venue).toBe('B');
    expect(read('school = {S},').venue).toBe('S');
    expect(read('title = {T},')).toEqual({
      ids: ['dblp:conf/birds/X17'],
      title: 'T',
      links: { page: url.href },
    });
  });

  it('stops after a hundred thousand characters', () => {
    expect(read('x'.repeat(100_000), 'title = {T}').title).toBe('');
  });

  it.each([
    ['\\"{a}', 'ä'],
    ["\\'{a}", 'á'],
    ['\\`{a}', 'à'],
    ['\\^{a}', 'â'],
    ['\\~{a}', 'ã'],
    ['\\={a}', 'ā'],
    ['\\.{z}', 'ż'],
    ['\\u{a}', 'ă'],
    ['\\v{c}', 'č'],
    ['\\H{o}', 'ő'],
    ['\\c{c}', 'ç'],
    ['\\k{a}', 'ą'],
    ['\\r{a}', 'å'],
    ['\\d{a}', 'ạ'],
    ['{\\"{\\i}}', 'ï'],
    ['\\v c', 'č'],
    ['\\"a', 'ä'],
    ['{\\ss}', 'ß'],
    ['\\oe{}', 'œ'],
    ['\\OE{}', 'Œ'],
    ['\\ae{}', 'æ'],
    ['\\AE{}', 'Æ'],
    ['\\aa{}', 'å'],
    ['\\AA{}', 'Å'],
    ['\\o{}', 'ø'],
    ['\\O{}', 'Ø'],
    ['\\l{}', 'ł'],
    ['\\L{}', 'Ł'],
    ['\\v{\\j}', 'ǰ'],
    ['\\oo', '\\oo'],
    ['\\vc', '\\vc'],
  ])('converts %s', (tex, letter) =>
    expect(name(`${tex}x Fern`)).toEqual([{ name: `${letter}x Fern` }]),
  );
});
