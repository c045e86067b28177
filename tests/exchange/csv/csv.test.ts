import { describe, expect, it } from 'vitest';
import { csv } from '../../../lib/exchange/csv/csv';
import type { Item } from '../../../lib/paper/paper';
import { itemOf } from '../nasty';
import { written } from '../written';

const rows = (...items: Item[]) => written(csv, items).split('\r\n');

describe('csv', () => {
  it('begins with the mark of UTF-8 and names its columns', () => {
    expect(rows()[0]).toMatch(/^\ufeffTitle,Authors,Year,/);
  });

  it.each([
    'Title,Authors\nMoss,Ada',
    '\ufeffTitle,Authors\nMoss,Ada',
    'sep=;\nTitle;Authors\nMoss;Ada',
    '\ufeffsep=;\r\nTitle;Authors',
    '\n\n \nTitle,Authors\nMoss,Ada',
    '"Title"\t"Authors"\rMoss\tAda',
  ])('is recognised by the names of its columns: %j', (text) =>
    expect(csv.recognise(text)).toBe(true),
  );

  it.each(['', 'Title\nMoss', 'Moss,Ada', 'Title Authors', `${'m,\n'.repeat(99)}Title,Authors`])(
    'is not recognised without them: %.40j',
    (text) => expect(csv.recognise(text)).toBe(false),
  );

  it('quotes what holds commas, quotes and line breaks', () => {
    const item = itemOf({ title: 'A, “b” and "c"' }, { note: 'two\nlines' });
    const text = rows(item).join('\r\n');
    expect(text).toContain('"A, “b” and ""c"""');
    expect(text).toContain('"two\nlines"');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '  =1', '＝1'])(
    'lets no spreadsheet run %s',
    (note) => {
      const line = rows(itemOf({ title: 'T' }, { note }))[1] ?? '';
      expect(line).toContain(`"'${note}"`);
    },
  );

  it('shows titles as people read them, and every line has every column', () => {
    const item = itemOf({ title: 'PanGu-$\\pi$', authors: [{ given: 'Ada', family: 'Lovelace' }] });
    const [head = '', line = ''] = rows(item);
    expect(line).toMatch(/^PanGu-π,Ada Lovelace,2026,2026-11-18,/);
    expect(line.split(',')).toHaveLength(head.split(',').length);
  });
});
