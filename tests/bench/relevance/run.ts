/**
 * npm run relevance -- PAPERS.jsonl [QUERIES.json] [--alone] [--seed N] [--each N] [--misses]
 * Saves all papers and asks for known ones on the path of the popup. Prints one JSON object a
 * kind of query, {kind, n, mrr, top3, empty}, with the same of MiniSearch and of BM25F, then the
 * means over kinds. Without QUERIES.json it makes queries from the papers, the same ones for the
 * same seed.
 */
import '../../torture/environment';
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { bm25f } from './bm25f';
import type { Engine } from './engine';
import { makeQueries } from './make-queries';
import { miniSearch } from './minisearch';
import { popup } from './popup';
import { readPapers, savePapers } from './saved-papers';
import { type KnownItem, meanOf, type Place, placeOf, type Score, scoreOf } from './score';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    alone: { type: 'boolean' },
    each: { type: 'string' },
    misses: { type: 'boolean' },
    seed: { type: 'string' },
    write: { type: 'string' },
  },
});
const [papersFile, queriesFile] = positionals;
if (!papersFile) {
  console.error('Say which papers: npm run relevance -- PAPERS.jsonl [QUERIES.json]');
  process.exit(2);
}

const now = Date.now();
const progress = (text: string) =>
  console.error(`${Math.round(performance.now() / 1000)} s ${text}`);
const items = await savePapers(readPapers(papersFile, now), now);
progress(`${items.length} papers saved`);
const queries: KnownItem[] = queriesFile
  ? JSON.parse(readFileSync(queriesFile, 'utf8'))
  : makeQueries(items, Number(values.seed ?? 1), Number(values.each ?? 90));
if (values.write) writeFileSync(values.write, JSON.stringify(queries, null, 1));
const sameAs = new Map(
  items.flatMap(({ paper }) => paper.ids.map((id) => [id, new Set([paper.id, ...paper.ids])])),
);
const engines: [name: string, engine: Engine][] = [['offprint', await popup(now)]];
progress('indexed');
if (!values.alone) engines.push(['minisearch', miniSearch(items)], ['bm25f', bm25f(items)]);

const byKind = new Map<string, KnownItem[]>();
for (const query of queries) byKind.set(query.kind, [...(byKind.get(query.kind) ?? []), query]);
const all = engines.map((): Score[] => []);
for (const [kind, asked] of byKind) {
  const scores: Score[] = [];
  for (const [index, [name, engine]] of engines.entries()) {
    const places: Place[] = [];
    for (const query of asked) {
      const place = placeOf(await engine(query.text), sameAs.get(query.id) ?? new Set([query.id]));
      if (values.misses && name === 'offprint' && place !== 1)
        console.error(`${kind}\t${place ?? 'empty'}\t${query.text}\t${query.id}`);
      places.push(place);
    }
    const score = scoreOf(kind, places);
    scores.push(score);
    all[index]?.push(score);
  }
  print(scores);
}
print(all.map(meanOf));
progress('done');

function print([own, ...others]: readonly Score[]): void {
  const rivals = others.map(({ mrr, top3, empty }, index) => [
    engines[index + 1]?.[0],
    { mrr, top3, empty },
  ]);
  console.log(JSON.stringify({ ...own, ...Object.fromEntries(rivals) }));
}
