import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../lib/exchange/bibtex/bibtex';
import { inT1 } from '../../lib/exchange/bibtex/in-t1';
import { dateOf, doiOf } from '../../lib/paper/citation';
import { fullName } from '../../lib/paper/names';
import type { Item, Paper } from '../../lib/paper/paper';
import { readable } from '../../lib/text/tex';
import { nastyItems, nastyThousand } from '../exchange/nasty';
import { written } from '../exchange/written';
import { freshFolder, run } from './run';
import { bare, words } from './words';

const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The texts of every element of that name. */
function texts(xml: string, name: string): string[] {
  const all = xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'));
  return [...all].map(([, text = '']) =>
    text.replace(/&(\w+);/g, (whole, sign) => SIGNS[sign] ?? whole),
  );
}

const shown = ({ title }: Pick<Paper, 'title'>) => bare(readable(title));
const names = ({ authors }: Paper) =>
  authors.map((author) => words(readable(fullName(author))).join(' '));

describe('the BibTeX of nasty papers', () => {
  const items = [...nastyItems(), ...nastyThousand()];
  const folder = freshFolder();
  writeFileSync(join(folder, 'all.bib'), written(bibtex, items));
  const { stdout: xml, status } = run(folder, 'bib2xml', ['all.bib']);
  const records = xml.split('</mods>').slice(0, -1);
  /** bibutils knows few macros; it leaves those of other signs, and of mathematics, as they are. */
  const isKnown = ({ paper }: Item) => !/[<>|\\^]|\{$|\{[^}]*$|^[^{]*\}/.test(plainOf(paper.title));

  /** bibutils knows neither a dot below nor an accent on an accent. */
  const named = items.flatMap(({ paper }, index) =>
    paper.authors.every((author) => inT1(fullName(author)) === fullName(author)) ? index : [],
  );

  it('is read by bib2xml with the same names, years and identifiers', () => {
    expect(status).toBe(0);
    expect(named.length).toBeGreaterThan(items.length / 2);
    expect(records).toHaveLength(items.length);
    const read = records.map((record) => {
      const people = record
        .split('<relatedItem')[0]
        ?.match(/<name type[\s\S]*?<\/name>|<name>[\s\S]*?<\/name>/g);
      return {
        names: (people ?? [])
          .map((person) => words(texts(person, 'namePart').join(' ')).join(' '))
          .filter((name) => name !== 'others'),
        year: texts(record, 'dateIssued')[0]?.slice(0, 4),
        doi: texts(record, 'identifier').find((id) => id.startsWith('10.')),
      };
    });
    expect(named.map((index) => read[index])).toEqual(
      named
        .flatMap((index) => items[index] ?? [])
        .map(({ paper }) => ({
          names: names(paper),
          year: dateOf(paper)?.slice(0, 4),
          doi: doiOf(paper),
        })),
    );
  });

  it('is read by bib2xml with the same titles', () => {
    const known = items.flatMap((item, index) => (isKnown(item) ? [index] : []));
    expect(known.length).toBeGreaterThan(items.length / 4);
    const title = (record = '') => {
      const [own = ''] = record.split('<relatedItem');
      return bare([...texts(own, 'title'), ...texts(own, 'subTitle')].join(' '));
    };
    expect(known.map((index) => title(records[index]))).toEqual(
      known.map((index) => shown(items[index]?.paper ?? { title: '' })),
    );
  });

  it('comes back from bibutils to us with the same titles, names and identifiers', async () => {
    writeFileSync(join(folder, 'all.xml'), xml);
    const { stdout: text } = run(folder, 'xml2bib', ['-i', 'utf8', '-o', 'utf8', 'all.xml']);
    const { items: back, problems } = await bibtex.read(text, { now: 1_795_000_000_000 });
    expect(problems).toEqual([]);
    expect(back).toHaveLength(items.length);
    const kept = ({ paper }: Item) => ({
      title: shown(paper),
      names: names(paper),
      date: dateOf(paper)?.slice(0, 7),
      doi: doiOf(paper),
    });
    // It writes “and” in a name without the braces that it read there.
    const isOne = ({ paper }: Item) => !names(paper).some((name) => /^and /.test(name));
    const known = named.filter((index) => {
      const item = items[index];
      return item !== undefined && isKnown(item) && isOne(item);
    });
    expect(known.map((index) => back[index]).flatMap((item) => (item ? kept(item) : []))).toEqual(
      known.map((index) => items[index]).flatMap((item) => (item ? kept(item) : [])),
    );
  });
});

function plainOf(title: string): string {
  const math = /\\(?:log|left|right|mathcal)\b/.test(title);
  return math ? '\\' : readable(title);
}
