import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { ris } from '../../lib/exchange/ris/ris';
import { paperOf } from '../../lib/merge/merge';
import { fullName } from '../../lib/paper/names';
import type { Item } from '../../lib/paper/paper';
import { readable } from '../../lib/text/tex';
import { nastyItems } from '../exchange/nasty';
import { written } from '../exchange/written';
import { makePapers } from '../made/papers';
import { bare, words } from './words';

function run(command: string, input: string): string {
  const { status, stdout, stderr } = spawnSync(command, {
    input,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  expect(status, stderr).toBe(0);
  return stdout;
}

/** The texts of an element of MODS, without the escapes of XML. */
function texts(xml: string, element: RegExp): string[] {
  const signs: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return [...xml.matchAll(element)].map(([, text = '']) =>
    text.replace(/<[^>]+>/g, ' ').replace(/&(\w+);/g, (sign, name: string) => signs[name] ?? sign),
  );
}

/** bibutils reads “and” within one name as the end of a name; RIS can't escape it. */
const isTaken = ({ paper }: Item) =>
  paper.authors.every((author) => !/\sand\s/.test(fullName(author)));

const items = nastyItems().filter(isTaken);

describe('the RIS of a nasty collection', () => {
  const mods = run('ris2xml', written(ris, items));
  const records = mods.split('</mods>').slice(0, -1);

  it.each(items.map((item, index) => [item.paper.title, item, index] as const))(
    'gives ris2xml %s',
    (_, { paper }, index) => {
      const record = records[index] ?? '';
      expect(records).toHaveLength(items.length);
      const title = texts(record, /<(?:title|subTitle)>([\s\S]*?)<\/(?:title|subTitle)>/g).join(
        ' ',
      );
      expect(bare(title)).toBe(bare(readable(paper.title)));
      expect(texts(record, /<dateIssued>([\s\S]*?)<\/dateIssued>/g)).toEqual(['2026-11-18']);
      expect(texts(record, /<url>([\s\S]*?)<\/url>/g)).toContain(paper.links.abstract);
      const names = texts(record, /<name[^>]*>([\s\S]*?)<role>/g)
        .slice(0, 2)
        .map(words);
      expect(names).toEqual(paper.authors.map((author) => words(readable(fullName(author)))));
    },
  );

  it('comes back through bibutils with the same titles, first names, dates and identifiers', async () => {
    const { items: back, problems } = await ris.read(run('xml2ris', mods), { now: 0 });
    expect(problems).toEqual([]);
    expect(
      back.map(({ paper }) => [bare(readable(paper.title)), paper.ids, paper.published]),
    ).toEqual(items.map(({ paper }) => [bare(readable(paper.title)), paper.ids, paper.published]));
  });
});

it('gives ris2xml a thousand papers with their titles', () => {
  const made = makePapers(1000).map((draft) => ({ paper: paperOf(draft, 'import', 0) }));
  const titles = texts(run('ris2xml', written(ris, made)), /<title>([\s\S]*?)<\/title>/g);
  expect(titles.map(bare)).toEqual(made.map(({ paper }) => bare(paper.title)));
});

describe('what bibutils writes as RIS', () => {
  const bib = `@article{lecun2015deep, author = {LeCun, Yann and van der Maaten, Laurens and King, Jr., Martin Luther},
    title = {Deep learning: {\\"U}ber all}, journal = {Nature}, year = 2015, month = may, doi = {10.1038/nature14539},
    keywords = {deep; learning}, abstract = {Deep learning allows.}, url = {https://www.nature.com/articles/nature14539}}`;

  it('is read with the same title, names, date, identifiers', async () => {
    const { items: read, problems } = await ris.read(run('xml2ris', run('bib2xml', bib)), {
      now: 0,
    });
    expect(problems).toEqual([]);
    expect(read).toHaveLength(1);
    expect(read[0]).toMatchObject({
      paper: {
        ids: ['doi:10.1038/nature14539'],
        title: 'Deep learning: Über all',
        authors: [
          { given: 'Yann', family: 'LeCun' },
          { given: 'Laurens', family: 'van der Maaten' },
          { given: 'Martin Luther', family: 'King Jr.' },
        ],
        venue: 'Nature',
        published: '2015-05',
        abstract: 'Deep learning allows.',
      },
      entry: { citekey: 'lecun2015deep' },
    });
    expect(read[0]?.entry?.tags).toEqual(['deep', 'learning']);
  });
});
