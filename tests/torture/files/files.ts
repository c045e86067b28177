import { isDeepStrictEqual } from 'node:util';
import { importText } from '../../../components/parts/import-text';
import { FormatError } from '../../../lib/exchange/format-problem';
import { type Arrived, readIncoming } from '../../../lib/jobs/read-incoming';
import { type Item, isSaved } from '../../../lib/paper/paper';
import { parseEntry } from '../../../lib/paper/parse/parse-entry';
import { previewImport } from '../../../lib/store/import/preview';
import { factsFault, shown } from '../check-draft';
import { below } from '../choose';
import type { Attempt, Random } from '../part';
import { storeRows } from '../store/rows';
import { bytesOf } from './mutate-bytes';
import { mutateText } from './mutate-text';
import { sampleFile } from './samples';

const NOW = Date.UTC(2026, 10, 21, 9);

/**
 * Reads a damaged or hostile file and previews its import: only a FormatError may be thrown, what
 * was read is valid, and nothing is stored.
 */
export const attemptFile: Attempt = async (random) => {
  const files = await filesOf(random);
  const names = files.map(({ name }) => name).join(', ');
  const arrived = await readAll(files);
  if (!arrived) return undefined;
  for (const item of arrived.items) {
    const fault = itemFault(item);
    if (fault) return `${names}: ${fault}`;
  }
  const fault = (await previewFault(arrived)) ?? problemFault(arrived) ?? pollutionFault();
  return fault && `${names}: ${fault}`;
};

/** Usually one file. */
async function filesOf(random: Random): Promise<File[]> {
  const files: File[] = [];
  do {
    const { name, text } = await sampleFile(random);
    const bytes = bytesOf(random() < 0.9 ? mutateText(text, random) : text, random);
    const lastModified = random() < 0.9 ? NOW - 1000 : below(2, random) * 8.64e15;
    files.push(new File([Uint8Array.from(bytes)], name, { lastModified }));
  } while (random() < 0.1);
  return files;
}

async function readAll(files: File[]): Promise<Arrived | undefined> {
  try {
    return await readIncoming({ files }, NOW, () => undefined, new AbortController().signal);
  } catch (error) {
    if (error instanceof FormatError && importText(error.problem) !== '') return undefined;
    if (isOfParser(error)) return undefined;
    throw error;
  }
}

/** Browsers nest elements at most 512 deep; the parser of the tests has no limit, and runs out. */
function isOfParser(error: unknown): boolean {
  return error instanceof RangeError && /happy-dom/.test(error.stack?.split('\n')[3] ?? '');
}

function itemFault({ paper, entry }: Item): string | undefined {
  const fault = factsFault(paper);
  if (fault) return fault;
  if (paper.ids[0] === undefined || !paper.ids.includes(paper.id))
    return `the id is not among the identifiers: ${shown(paper)}`;
  const times = [paper.firstSeen, paper.lastSeen, ...(entry ? [entry.savedAt] : [])];
  if (!times.every((time) => Number.isFinite(time))) return `a time that is none: ${shown(times)}`;
  if (!entry) return undefined;
  if (!isSaved(entry)) return `an entry that is not saved: ${shown(entry)}`;
  const again = parseEntry(structuredClone(entry), paper.id);
  return isDeepStrictEqual(again?.entry, entry) ? undefined : `an entry changes: ${shown(entry)}`;
}

async function previewFault({ items, apart }: Arrived): Promise<string | undefined> {
  // The first use of a store renews its title keys.
  await previewImport([], NOW);
  const before = await storeRows();
  const rows = await previewImport(items, NOW, { apart });
  if (!isDeepStrictEqual(await storeRows(), before)) return 'the preview has stored something';
  const count = rows.reduce((sum, row) => sum + row.items, 0);
  return count === items.length ? undefined : `the preview shows ${count} of ${items.length} items`;
}

/** Each problem can be put into words. */
function problemFault({ problems }: Arrived): string | undefined {
  const mute = problems.find((problem) => !/\w/.test(importText(problem)));
  return mute && `a problem without words: ${shown(mute)}`;
}

function pollutionFault(): string | undefined {
  const added = Object.keys(Object.prototype);
  return added.length > 0 ? `Object.prototype has gained ${added.join()}` : undefined;
}
