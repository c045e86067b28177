import { describe, expect, it } from 'vitest';
import { biblatex } from '../../../lib/exchange/bibtex/biblatex';
import { bibtex } from '../../../lib/exchange/bibtex/bibtex';
import { written } from '../written';

const entry = (date: string) => `@article{a, title={A}, author={B C}, journal={J}, ${date}}`;

/** The date that is read, and the lines of dates that both dialects write. */
async function roundTrip(date: string) {
  const { items } = await bibtex.read(entry(date), { now: 1000 });
  const lines = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => /^(?:date|year|month|day) =/.test(line))
      .join(' ');
  const [inBibtex, inBiblatex] = [written(bibtex, items), written(biblatex, items)].map(lines);
  return [items[0]?.paper.published, inBibtex, inBiblatex];
}

describe('a date that says more than a partial date', () => {
  it.each([
    ['year={[c. 1850]}', '1850', 'year = {[c. 1850]},', 'date = {1850~},'],
    ['year={ca.~1850}', '1850', 'year = {ca.~1850},', 'date = {1850~},'],
    ['year={1850?}', '1850', 'year = {1850?},', 'date = {1850?},'],
    ['date={circa 1850}', '1850', 'year = {ca. 1850}, date = {circa 1850},', 'date = {1850~},'],
    ['year={1999--2001}', '1999', 'year = {1999--2001},', 'date = {1999},'],
    ['year={2004a}', '2004', 'year = {2004a},', 'date = {2004},'],
    ['year={1450}', '1450', 'year = {1450},', 'date = {1450},'],
    ['year={850}', undefined, 'year = {850},', 'year = {850},'],
    [
      'year=2004, month={jan--feb}',
      '2004-01',
      'year = {2004}, month = {jan--feb},',
      'date = {2004-01},',
    ],
    ['year=2004, month=jan', '2004-01', 'year = {2004}, month = jan,', 'date = {2004-01},'],
    [
      'date={1999-05/2001-06}',
      '1999-05',
      'year = {1999}, month = may, date = {1999-05/2001-06},',
      'date = {1999-05/2001-06},',
    ],
    ['date={1850~}', '1850', 'year = {ca. 1850}, date = {1850~},', 'date = {1850~},'],
    [
      'date={1850-05?}',
      '1850-05',
      'year = {1850?}, month = may, date = {1850-05?},',
      'date = {1850-05?},',
    ],
    ['date={1850%}', '1850', 'year = {ca. 1850?}, date = {1850%},', 'date = {1850%},'],
    [
      'year=2004, month=may, day={7--9}',
      '2004-05-07',
      'year = {2004}, month = may, day = {7--9},',
      'date = {2004-05-07},',
    ],
    ['date={2004-21}', '2004', 'year = {2004}, date = {2004-21},', 'date = {2004-21},'],
    [
      'date={2004-04-25}',
      '2004-04-25',
      'year = {2004}, month = apr, day = {25},',
      'date = {2004-04-25},',
    ],
    [
      'date={25.04.2004}',
      '2004-04-25',
      'year = {2004}, month = apr, day = {25},',
      'date = {2004-04-25},',
    ],
    [
      'date={5.3.2004}',
      '2004-03-05',
      'year = {2004}, month = mar, day = {5},',
      'date = {2004-03-05},',
    ],
  ])('%s is kept as it is', async (date, ...expected) => {
    expect((await roundTrip(date)).map((each) => each?.replaceAll(', ', ', '))).toEqual(
      expected.map((each) => each),
    );
  });

  it.each([
    ['year={May 2004}', '2004-05', 'year = {2004}, month = may,', 'date = {2004-05},'],
    ['year=2004, month=5', '2004-05', 'year = {2004}, month = may,', 'date = {2004-05},'],
    [
      'year=2004, month={10~May}',
      '2004-05-10',
      'year = {2004}, month = may, day = {10},',
      'date = {2004-05-10},',
    ],
    [
      'date={2004-04-25T10:00}',
      '2004-04-25',
      'year = {2004}, month = apr, day = {25},',
      'date = {2004-04-25},',
    ],
    ['year={\\noopsort{1973}1974}', '1974', 'year = {1974},', 'date = {1974},'],
    ['date={2004}, year={1999}', '2004', 'year = {2004},', 'date = {2004},'],
    [
      'date={April 25, 2004}',
      '2004-04-25',
      'year = {2004}, month = apr, day = {25},',
      'date = {2004-04-25},',
    ],
  ])('%s is written in the usual way', async (date, ...expected) => {
    expect(await roundTrip(date)).toEqual(expected);
  });

  it('is given up when the date is corrected', async () => {
    const { items } = await bibtex.read(entry('year={1999--2001}'), { now: 1000 });
    const corrected = items.map((item) => ({
      ...item,
      paper: { ...item.paper, published: '2000' },
    }));
    expect(written(bibtex, corrected)).toContain('year = {2000},');
  });
});
