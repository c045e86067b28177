import { expect, it } from 'vitest';
import { biblatex } from '../../../lib/exchange/bibtex/biblatex';
import { bibtex } from '../../../lib/exchange/bibtex/bibtex';
import { assignKeys } from '../../../lib/paper/assign-keys';
import { isPreprintId } from '../../../lib/paper/stage';

const NOW = 1_795_000_000_000;

async function backAndForth(text: string): Promise<string> {
  const { items } = await bibtex.read(text, { now: NOW });
  return biblatex.write(items, { now: NOW, citekeys: assignKeys(items, new Set()) });
}

it.each([
  '10.2139/ssrn.144548',
  '10.48550/arXiv.1803.10543',
  '10.26434/chemrxiv.12608228.v1',
  '10.31234/osf.io/9654g',
  '10.5555/2898607.2898766',
])('the DOI %s stays in the entry of an article that has no other', async (doi) => {
  const out = await backAndForth(
    `@article{a, title={Stones}, author={Moss, Ada}, journal={Rivers}, year=2020, doi={${doi}}}`,
  );
  expect(out).toContain(`doi = {${doi}}`);
  expect(out).toContain('@article{a,');
});

it('a DOI of a publisher stands once', async () => {
  const out = await backAndForth(
    '@article{a, title={Stones}, journal={Rivers}, year=2020, doi={10.1000/x}, eprint={2301.01234}}',
  );
  expect(out.match(/doi = /g)).toHaveLength(1);
});

it('an entry for what is online stays one if its only address is a PDF', async () => {
  const out = await backAndForth(
    '@online{a, title={Stones}, author={Moss, Ada}, year=2020, url={https://any.example/a.pdf}}',
  );
  expect(out).toMatch(/^@online\{a,/);
  expect(out).toContain('url = {https://any.example/a.pdf}');
  expect(out).not.toContain('pdf = ');
});

it.each([
  ['doi:10.31269/triplec.v9i2.306', false],
  ['doi:10.31234/osf.io/9654g', true],
  ['doi:10.31223/x5abc', true],
])('%s is the DOI of a preprint: %s', (id, isPreprint) =>
  expect(isPreprintId(id)).toBe(isPreprint),
);
