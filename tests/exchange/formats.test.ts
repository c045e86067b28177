import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exportFormats, formats } from '../../lib/exchange';

const tests = readdirSync('tests/exchange', { recursive: true, encoding: 'utf8' });
/** Formats whose tests are in the file of another. */
const TESTED_WITH: Record<string, string> = {
  apa: 'references',
  chicago: 'references',
  ieee: 'references',
  mla: 'references',
  vancouver: 'references',
  csljson: 'csl',
  links: 'html',
};

describe.each(formats.map((format) => [format.id, format] as const))(
  'the format %s',
  (id, format) => {
    it('is entered once', () => {
      expect(formats.filter((each) => each.id === id)).toEqual([format]);
    });

    it('can be written or read', () => {
      expect(format.write ?? format.read, `${id} has neither write nor read`).toBeTypeOf(
        'function',
      );
    });

    it('is recognised if it can be read, with a certainty that orders it among the others', () => {
      const recognisable = format.recognise !== undefined && format.certainty !== undefined;
      const sameFiles = formats.some(
        (other) => other.id !== id && other.read === format.read && other.certainty !== undefined,
      );
      expect(format.read === undefined || recognisable || sameFiles).toBe(true);
      expect(format.certainty ?? 1).toBeGreaterThanOrEqual(1);
      expect(format.certainty ?? 9).toBeLessThanOrEqual(9);
    });

    it('is in the table of lib/exchange/README.md', () => {
      const lines = readFileSync('lib/exchange/README.md', 'utf8').split('\n');
      const cells = lines.map((line) => /^\| (`[^|]*`) \|/.exec(line)?.[1] ?? '');
      expect(cells.join(', ').split(', '), 'the table has no row for it').toContain(`\`${id}\``);
    });

    it('has a test file', () => {
      const name = `${TESTED_WITH[id] ?? id}.test.ts`;
      expect(
        tests.some((path) => path.split(/[\\/]/).at(-1) === name),
        `tests/exchange/**/${name} is missing`,
      ).toBe(true);
    });
  },
);

it('offers every format that can be written, but for those of the command line', () => {
  const written = formats.filter(({ write, commandLineOnly }) => write && !commandLineOnly);
  expect(exportFormats).toEqual(written);
  expect(exportFormats.map(({ id }) => id)).not.toContain('jsonl');
});

it.each([
  ['bibtex', 'bib', 'application/x-bibtex', 'cite'],
  ['biblatex', 'bib', 'application/x-bibtex', 'cite'],
  ['apa', 'txt', 'text/plain', 'cite'],
  ['csljson', 'json', 'application/vnd.citationstyles.csl+json', 'move'],
  ['ris', 'ris', 'application/x-research-info-systems', 'move'],
  ['rdf', 'rdf', 'application/rdf+xml', 'move'],
  ['csv', 'csv', 'text/csv', 'move'],
  ['backup', 'jsonl', 'application/jsonl', 'move'],
  ['markdown', 'md', 'text/markdown', 'read'],
  ['html', 'html', 'text/html', 'read'],
  ['links', 'txt', 'text/plain', 'read'],
  ['obsidian', 'zip', 'application/zip', 'read'],
  ['jsonl', 'jsonl', 'application/jsonl', undefined],
  ['nbib', 'nbib', 'application/nbib', undefined],
  ['ciw', 'ciw', 'application/x-inst-for-scientific-info', undefined],
  ['enw', 'enw', 'application/x-endnote-refer', undefined],
  ['papermemory', 'json', 'application/json', undefined],
  ['capture', 'txt', 'text/plain', undefined],
  ['addresses', 'txt', 'text/plain', undefined],
  ['page', 'html', 'text/html', undefined],
])('a file of %s ends in .%s, is of the type %s and serves to %s', (id, extension, mime, use) => {
  const { use: found, ...format } = { use: undefined, ...formats.find((each) => each.id === id) };
  expect(format).toMatchObject({ extension, mime });
  expect(found).toBe(use);
});

it('groups every format that it offers by its use', () => {
  const loose = exportFormats.filter(({ use }) => use === undefined);
  expect(loose.map(({ id }) => id)).toEqual([]);
});
