import { describe, expect, it } from 'vitest';
import { csv } from '../../../lib/exchange/csv/csv';
import { recognise } from '../../../lib/exchange/import/recognise';
import { fullName } from '../../../lib/paper/names';

const read = async (text: string) => (await csv.read(text, { now: 1000 })).items;
const namesIn = async (cell: string) =>
  (await read(`Title,Authors\nMoss,"${cell}"\n`))[0]?.paper.authors.map(fullName);

describe('tables of other programs', () => {
  it.each([
    ['Ada Fern and Ben Moss', ['Ada Fern', 'Ben Moss']],
    ['Fern, A., Moss, B., & Rill, C.', ['A. Fern', 'B. Moss', 'C. Rill']],
    ['Fern A., Moss B.C.', ['A. Fern', 'B.C. Moss']],
    ['World Health Organization', ['World Health Organization']],
    ['van der Moss, Ada Maria', ['Ada Maria van der Moss']],
    ['[No author name available]', []],
  ])('separates the names %s', async (cell, names) => {
    expect(await namesIn(cell)).toEqual(names);
  });

  it('separates two names by a comma if other rows of the table do', async () => {
    const items = await read(
      'Title,Authors\nMoss,"Ada Fern, Ben Moss"\nFern,"Ada Fern, Ben Moss, Carl Rill"\n',
    );
    expect(items[0]?.paper.authors.map(fullName)).toEqual(['Ada Fern', 'Ben Moss']);
  });

  it('finds the names of the columns below a remark', async () => {
    const text = '"About the data: exported today"\nRank,Title,Authors\n1,Moss,"Fern, Ada"\n';
    expect((await read(text))[0]?.paper.title).toBe('Moss');
    expect(recognise(text, 'table.csv')?.id).toBe('csv');
  });

  it('reads columns in other languages, and cells between bars', async () => {
    const german = 'Titel;Autoren;Jahr\nMoos;Fern, Ada;2001\n';
    expect((await read(german))[0]?.paper).toMatchObject({ title: 'Moos', published: '2001' });
    expect((await read('Title|Authors\nMoss|Fern, Ada\n'))[0]?.paper.title).toBe('Moss');
  });

  it('reads the numbers of preprints in the column of journals, and leaves zeros out', async () => {
    const text =
      'Title,Authors,Publication,Volume,StartPage\nMoss,Fern,"arXiv preprint arXiv:2101.00001",0,0\n';
    const [item] = await read(text);
    expect(item?.paper.ids).toContain('arxiv:2101.00001');
    expect(item?.paper.venue).toBeUndefined();
    expect(item?.paper.publication).toBeUndefined();
  });
});
