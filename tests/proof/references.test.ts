import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apa, ieee } from '../../lib/exchange/cite/references';
import { csl } from '../../lib/exchange/csl/csl';
import { written } from '../exchange/written';
import { arbitraryWork } from '../made/arbitrary-work';
import { freshFolder, run } from './run';
import { bare } from './words';

/** Works of all kinds, each with a DOI of its own, which ends its reference. */
const works = fc.sample(arbitraryWork, { numRuns: 200, seed: 7 });
const items = [...new Map(works.map((item) => [item.paper.id, item])).values()];
const folder = freshFolder();
writeFileSync(join(folder, 'all.json'), written(csl, items));

/** The references by their DOI, without what a list adds: numbers and the letters of years. */
function byDoi(lines: readonly string[]): Map<string, string> {
  return new Map(
    lines.flatMap((line) => {
      const doi = /10\.1000\/w\d+/.exec(line)?.[0];
      const bareLine = line.replace(/^\[\d+\] ?/, '').replace(/(?<=\(\d{4})[a-z](?=[,)])/, '');
      return doi ? [[doi, bareLine]] : [];
    }),
  );
}

const WITH_NUMBERS: ReadonlySet<unknown> = new Set(['patent', 'report', 'standard', 'dataset']);

describe.each([
  // This pandoc leaves out the words before numbers (“No. 7”) and “[Dataset]”, and pages and
  // series of papers whose conference has a name beside the proceedings.
  [apa, (kind: unknown) => WITH_NUMBERS.has(kind) || kind === 'paper-conference'],
  [ieee, () => false],
] as const)('references of works of all kinds', (format, isExplained) => {
  it(`are in ${format.id} those of pandoc`, { timeout: 120_000 }, async () => {
    const { default: style } = (await import(
      `../../lib/exchange/cite/styles/${format.id}.json`
    )) as { default: { xml: string } };
    writeFileSync(join(folder, `${format.id}.csl`), style.xml);
    const args = ['--citeproc', '-f', 'csljson', '-t', 'plain', '--wrap=none'];
    const { stdout } = run(folder, 'pandoc', [...args, `--csl=${format.id}.csl`, 'all.json']);
    const theirs = byDoi(stdout.split(/\n\s*\n/).map((each) => each.replace(/\s+/g, ' ').trim()));
    const compared = items.filter(({ paper }) => !isExplained(paper.kind));
    const text = await format.write(compared, { now: 0 });
    const ours = byDoi(text.split('\n'));
    expect(ours.size).toBe(compared.length);
    // pandoc adds “ed.” to some editions that are no number.
    const plain = (line = '') => bare(line.replace(/ ed\.(?=,)/, ''));
    const different = [...ours].filter(([doi, line]) => plain(line) !== plain(theirs.get(doi)));
    expect(different.map(([doi, line]) => [line, theirs.get(doi)])).toEqual([]);
  });
});
