import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { biblatex } from '../../lib/exchange/bibtex/biblatex';
import { bibtex } from '../../lib/exchange/bibtex/bibtex';
import { doiOf } from '../../lib/paper/citation';
import { fullName } from '../../lib/paper/names';
import { readable } from '../../lib/text/tex';
import { nastyItems, nastyThousand } from '../exchange/nasty';
import { written } from '../exchange/written';
import { freshFolder, run } from './run';
import { bare, words } from './words';

const collections = [
  ['a nasty collection', nastyItems()],
  ['a thousand nasty papers', nastyThousand()],
] as const;

describe.each([bibtex, biblatex])('the $id of', (format) => {
  describe.each(collections)('%s', (_, items) => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'all.bib'), written(format, items));

    it('passes Biber’s check of its data model', () => {
      const { status, output } = run(folder, 'biber', [
        '--tool',
        '--validate-datamodel',
        'all.bib',
      ]);
      expect(output).not.toMatch(/ERROR/);
      // Only what BibTeX alone calls so: `year`, `annote`.
      if (format === biblatex) expect(output).not.toMatch(/WARN/);
      expect(status).toBe(0);
    });

    it('gives pandoc the same titles, names, years and DOIs', () => {
      const { status, stdout, output } = run(folder, 'pandoc', [
        ...['-f', format.id, '-t', 'csljson', 'all.bib'],
      ]);
      expect(status, output).toBe(0);
      const read = JSON.parse(stdout) as {
        title: string;
        issued: { 'date-parts': number[][] };
        author: Record<string, string>[];
        DOI: string;
      }[];
      expect(read).toHaveLength(items.length);
      expect(
        read.map(({ title, issued, author, DOI }) => ({
          title: bare(readable(title)),
          year: issued['date-parts'][0]?.[0],
          names: author
            .map((name) => words(Object.values(name).join(' ')))
            // pandoc takes the sign for further authors for one.
            .filter((name) => name.join() !== 'others'),
          doi: DOI,
        })),
      ).toEqual(
        items.map(({ paper }) => ({
          title: bare(readable(paper.title)),
          year: 2026,
          names: paper.authors.map((author) => words(readable(fullName(author)))),
          doi: doiOf(paper),
        })),
      );
    });
  });
});

it.each(collections)(
  'the BibTeX of %s passes BibTeX without an error or a warning of a bad field',
  (_, items) => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'all.bib'), written(bibtex, items));
    writeFileSync(
      join(folder, 'all.aux'),
      '\\relax\n\\citation{*}\n\\bibstyle{plain}\n\\bibdata{all}\n',
    );
    const { status, output } = run(folder, 'bibtex', ['all']);
    expect(output).not.toMatch(/I was expecting|missing|unbalanced|error|repeated/i);
    expect(status).toBe(0);
  },
);
