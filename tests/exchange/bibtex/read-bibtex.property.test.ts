import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { biblatex } from '../../../lib/exchange/bibtex/biblatex';
import { bibtex } from '../../../lib/exchange/bibtex/bibtex';
import { arxivOf, dateOf } from '../../../lib/paper/citation';
import { withEqualIds } from '../../../lib/paper/equal-ids';
import { fullName } from '../../../lib/paper/names';
import type { Author, Item } from '../../../lib/paper/paper';
import { readable } from '../../../lib/text/tex';
import { collapse } from '../../../lib/text/text';
import { itemOf, nastyItems, nastyThousand } from '../nasty';
import { written } from '../written';

const NOW = 1_795_000_000_000;
const formats = [bibtex, biblatex];

/** The displayed text. TeX joins two spaces, and prints both kinds of quotation marks alike. */
const shown = (text: string) =>
  collapse(readable(text).normalize('NFC'))
    .replace(/[“”]|''|``/g, '"')
    .replace(/[‘’`]/g, "'");

const factsOf = ({ paper, entry }: Item) => ({
  title: shown(paper.title),
  names: paper.authors.map((author: Author) => shown(fullName(author))),
  date: dateOf(paper),
  ids: paper.ids.filter((id) => /^(?:arxiv|doi):/.test(id)).sort(),
  arxiv: arxivOf(paper),
  tags: entry?.tags,
});

const letters = fc
  .string({ minLength: 1, maxLength: 10, unit: 'grapheme' })
  .map((text) => text.replace(/[\\${}^_~`'-]/g, ''));
const tex =
  "\\\"o {\\aa} \\emph{y} % & _ # { } ~ ^ < > | -- '' \" \\alpha C:\\new é 漢字 🚀 \\% A an I/O '".split(
    ' ',
  );
/** Dollar signs delimit formulas or are prices. A text with both is ambiguous. */
const title = fc
  .constantFrom(
    [...tex, '$x^2$', '$\\alpha_{ij}$', '{0, 1}'],
    [...tex.filter((each) => !/[\\{}^_]/.test(each)), '$5', 'A$AP'],
  )
  .chain((signs) =>
    fc.array(fc.oneof(letters, fc.constantFrom(...signs), fc.constant(' ')), {
      minLength: 1,
      maxLength: 14,
    }),
  )
  .map((parts) => collapse(`T ${parts.join('')}`).normalize('NFC'));
const name = fc.constantFrom(
  ...['Müller', 'Ó Briain', "O'Neil", 'd’Alembert', 'Đặng', 'Ng', 'de Silva e Souza', 'Öz-Çelik'],
  ...[
    'van der Maaten',
    'King Jr.',
    'Smith III',
    'al-Khwārizmī',
    'İnce',
    'Łódź',
    'A & B',
    'Sand and Stone',
  ],
);
const author: fc.Arbitrary<Author> = fc.oneof(
  fc.record({ given: fc.constantFrom('Ada', 'J. R.', 'Jean-Luc', 'Zoë', 'Lê Văn'), family: name }),
  fc.constantFrom(
    { literal: 'OpenAI' },
    { literal: '山田太郎' },
    { literal: 'Barnes and Noble, Inc.' },
  ),
);
const item = fc
  .record({
    title,
    authors: fc.array(author, { maxLength: 4 }),
    number: fc.integer({ min: 1, max: 99_999 }),
    doi: fc.option(
      fc.constantFrom('10.1000/a_b', '10.1002/(sici)1097-0258(19)17:1<15::aid-s15>3.0.co;2-0'),
    ),
    published: fc.constantFrom('2026', '2026-11', '2026-11-20'),
    venue: fc.option(fc.constantFrom('Nature & Co', 'Proceedings of X', 'NeurIPS 2026')),
  })
  .map(({ number, doi, venue, ...facts }) =>
    itemOf(
      {
        ...facts,
        ids: withEqualIds([
          `arxiv:2611.${String(number).padStart(5, '0')}`,
          ...(doi ? [`doi:${doi}`] : []),
        ]),
        ...(venue && { venue }),
      },
      { tags: ['to read', 'a_b & c'], note: '- a list\n- with 100%' },
    ),
  );

// The machine may be busy.
describe.each(formats)('what we write of $id', { timeout: 60_000 }, (format) => {
  it('is read back with the same title, names, date, identifiers and tags', async () => {
    await fc.assert(
      fc.asyncProperty(item, async (each) => {
        const { items, problems } = await format.read(written(format, [each]), { now: NOW });
        expect(problems).toEqual([]);
        expect(items.map(factsOf)).toEqual([factsOf(each)]);
        expect(items[0]?.entry?.note).toBe(each.entry?.note);
      }),
      { numRuns: 200 },
    );
  });

  it('is read back of nasty papers', async () => {
    const all = [...nastyItems(), ...nastyThousand()];
    const { items, problems } = await format.read(written(format, all), { now: NOW });
    expect(problems).toEqual([]);
    expect(items.map(factsOf)).toEqual(all.map(factsOf));
  });

  it('is written the same again', async () => {
    const text = written(format, nastyThousand().slice(0, 100));
    const { items } = await format.read(text, { now: NOW });
    const again = await format.read(written(format, items), { now: NOW });
    expect(again.items).toEqual(items);
  });
});
