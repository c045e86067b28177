import { getItems } from '../store/read/list';
import { addFound, unknownPapers } from '../store/zotero-hold';
import { apiPlaces } from './api-places';
import { askPlaces } from './connection';
import { foundSince } from './found';
import { askApi } from './local-api';
import { sent } from './outcome';

/**
 * Looks papers up in the library of a target, and records those that it has. Does nothing where
 * Zotero's local API is off.
 * @param target of the connector, `C23`
 */
export async function findPapers(papers: readonly string[], target: string): Promise<void> {
  const unknown = await unknownPapers(papers);
  if (unknown.length === 0) return;
  const api = await askApi();
  if (api.kind !== 'read' && api.kind !== 'write') return;
  const places = await askPlaces();
  if (places.kind !== 'fine') return;
  const library = (await apiPlaces(places.value.targets, new Set([target]))).get(target)?.library;
  if (library === undefined) return;
  for (const { paper } of await getItems(unknown)) {
    const since = await foundSince(library, paper.ids);
    if (since === undefined) continue;
    const row = { paper: paper.id, target, state: 'sent', tries: 0, next: 0 } as const;
    await addFound([sent(since, 'found')(row)]);
  }
}
