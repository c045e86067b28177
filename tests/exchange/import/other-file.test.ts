import { describe, expect, it } from 'vitest';
import { otherFile } from '../../../lib/exchange/import/other-file';

const bytesOf = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const ZIP = 'PK\x03\x04';
const FILLED = 'x'.repeat(50_000);

describe('a file of another program', () => {
  it.each([
    ['%PDF-1.7\nmoss', 'pdf'],
    [`${OLE}moss`, 'spreadsheet'],
    [OLE, 'spreadsheet'],
    [`${ZIP}xl/workbook.xml [Content_Types].xml`, 'spreadsheet'],
    [`${ZIP}xl/workbook.bin`, 'spreadsheet'],
    [`${ZIP}application/vnd.oasis.opendocument.spreadsheet`, 'spreadsheet'],
    [`${ZIP}${FILLED}${FILLED}xl/workbook.xml`, 'spreadsheet'],
    [`${ZIP}xl/workbook.xml${FILLED}${FILLED}`, 'spreadsheet'],
    [`${ZIP}${FILLED}xl/workbook.xml${FILLED}`, 'archive'],
    [`${ZIP}moss.bib`, 'archive'],
    [ZIP, 'archive'],
  ])('%.40j is a %s', (text, kind) => expect(otherFile(bytesOf(text))).toEqual({ kind }));

  it.each([
    '',
    '@misc{moss}',
    ' %PDF-1.7',
    'PDF-1.7 %PDF-',
    OLE.slice(0, 7),
    ` ${OLE}`,
    ` ${ZIP}xl/workbook.xml`,
    'PK moss',
    `${ZIP}[Content_Types].xml word/document.xml`,
    `${ZIP}application/vnd.oasis.opendocument.text`,
    `${ZIP}${FILLED}${FILLED}[Content_Types].xml`,
  ])('%.40j is none: it is decoded', (text) => expect(otherFile(bytesOf(text))).toBeUndefined());
});
