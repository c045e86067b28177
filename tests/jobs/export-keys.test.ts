import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { biblatex } from '../../lib/exchange/bibtex/biblatex';
import { bibtex } from '../../lib/exchange/bibtex/bibtex';
import { csl } from '../../lib/exchange/csl/csl';
import type { Format } from '../../lib/exchange/format';
import { ris } from '../../lib/exchange/ris/ris';
import { makeExport } from '../../lib/jobs/export';
import { db } from '../../lib/store/database';
import { save } from '../../lib/store/edit/edit';
import { speakEnglish } from '../i18n';
import { freshStore, id, NOW, see } from '../store/fresh-store';

freshStore();
beforeEach(speakEnglish);

// “Paper N”, without authors, has the key 2026paper.
const KEYS = /(?<=@\w+\{|"id":"|^ID {2}- )2026paper[a-z]*/gm;

async function exportKeys(numbers: number[], format: Format): Promise<string[]> {
  const choices = { now: NOW, keys: 'short', preprints: false } as const;
  const { signal } = new AbortController();
  const content = await makeExport(numbers.map(id), format, choices, () => {}, signal);
  return [...String(content).matchAll(KEYS)].map(([key]) => key);
}
const frozen = async (number: number) => (await db.entries.get(id(number)))?.citekey;

describe.each([bibtex, biblatex, csl, ris])('citation keys in $id', (format) => {
  it('differ between two exports at once', async () => {
    await save(await see([1, 2]), NOW);
    const [one, two] = await Promise.all([exportKeys([1], format), exportKeys([2], format)]);
    expect([...one, ...two].sort()).toEqual(['2026paper', '2026papera']);
    expect([await frozen(1), await frozen(2)]).toEqual([...one, ...two]);
  });

  it('of a paper that was only seen differ from those of saved papers', async () => {
    await see([1, 2]);
    await save([id(1)], NOW);
    expect(await exportKeys([1], format)).toEqual(['2026paper']);
    expect(await exportKeys([2], format)).toEqual(['2026papera']);
    expect(await frozen(2)).toBeUndefined();
  });

  it('are the same in a later export', async () => {
    await save(await see([1, 2]), NOW);
    await exportKeys([1], format);
    expect(await exportKeys([2, 1], format)).toEqual(['2026papera', '2026paper']);
    expect(await exportKeys([1, 2], format)).toEqual(['2026paper', '2026papera']);
  });
});
