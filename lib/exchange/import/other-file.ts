import type { FormatProblem } from '../format-problem';

/** Bytes at the beginning and at the end in which a ZIP file names its parts. */
const ENDS = 50_000;

/**
 * Files of other programs, whatever their names, that people take for files of references: PDFs,
 * spreadsheets of Excel and LibreOffice, and archives. Other files are decoded.
 */
export function otherFile(bytes: Uint8Array): FormatProblem | undefined {
  const beginning = latin1(bytes.subarray(0, 8));
  if (beginning.startsWith('%PDF-')) return { kind: 'pdf' };
  // Excel before 2007.
  if (beginning === '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') return { kind: 'spreadsheet' };
  if (!beginning.startsWith('PK\x03\x04')) return undefined;
  const names = latin1(bytes.subarray(0, ENDS)) + latin1(bytes.subarray(-ENDS));
  if (/xl\/workbook\.|opendocument\.spreadsheet/.test(names)) return { kind: 'spreadsheet' };
  // Documents of Word and others are ZIP files, too.
  return /\[Content_Types\]\.xml|opendocument\./.test(names) ? undefined : { kind: 'archive' };
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
