import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { latexmlDraft } from '../../../lib/sites/reading/latexml';

const read = (html: string) =>
  latexmlDraft(parseHtml(`<article class="ltx_document">${html}</article>`));
const authors = (...names: string[]) =>
  read(
    `<div class="ltx_authors">${names
      .map((name) => `<span class="ltx_personname">${name}</span>`)
      .join('')}</div>`,
  ).authors?.map((author) => 'name' in author && author.name);

describe('latexmlDraft', () => {
  it('reads title, authors and abstract without notes', () => {
    expect(
      read(`<h1 class="ltx_title ltx_title_document"><span class="ltx_tag">1</span>On Moss
        <span class="ltx_note">Draft</span></h1>
        <div class="ltx_authors"><span class="ltx_personname">Ada Fern<sup>1</sup></span></div>
        <div class="ltx_abstract"><h6 class="ltx_title">Abstract</h6><p>Wet.<sup>2</sup></p></div>`),
    ).toEqual({ ids: [], title: 'On Moss', authors: [{ name: 'Ada Fern' }], abstract: 'Wet.' });
  });

  it('has no fields for missing parts', () => {
    expect(read('')).toEqual({ ids: [], title: '' });
    expect(read('<p class="ltx_title">On Moss</p>')).toEqual({ ids: [], title: 'On Moss' });
  });

  it.each([
    ['Ada Fern'],
    ['Ada Fern,', 'Bo Berg;'],
    ['José-Luis d’Ávila', "Róisín O'Neill"],
    ['Ada B. C. D. Fern', 'Bo Berg'],
    ['Ada B. Fern'],
    ['Ada Researcher', 'Bo Incas'],
  ])('reads the names %s', (...names) =>
    expect(authors(...names)).toEqual(names.map((name) => name.replace(/[,;]$/, ''))),
  );

  it.each([
    ['Fern'],
    ['Ada Fern 1'],
    ['ada@fern.example'],
    ['1 Ada Fern'],
    ['Ada B. C. Fern'],
    ['Ada B. C. D. E. Fern', 'Bo Berg'],
    ['Ada, Fern', 'Bo Berg'],
    ['Ada Fern', 'Moss University'],
    ['Ada Fern', 'Institute of Moss'],
    ['Ada Fern', 'Department of Moss'],
    ['Ada Fern', 'Moss Laboratories'],
    ['Ada Fern', 'Moss Lab'],
    ['Ada Fern', 'Moss Research'],
    ['Ada Fern', 'School of Moss'],
    ['Ada Fern', 'Google Moss'],
  ])('reads no names from %s', (...names) => expect(authors(...names)).toBeUndefined());
});
