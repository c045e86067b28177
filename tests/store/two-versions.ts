import { expect } from 'vitest';
import type { PaperDraft } from '../../lib/paper/paper';
import { db } from '../../lib/store/database';
import { storeCapture } from '../../lib/store/join/capture';
import { mergesOf } from '../../lib/store/join/merges';
import { getItems } from '../../lib/store/read/list';
import { capture, draft, id, NOW } from './fresh-store';

/** The identifier of the published version of paper 1. */
export const DOI = 'doi:10.1000/river';
export const TITLE = 'On the Slow and Winding Rivers of the North';
export const EK = [{ given: 'Bo', family: 'Ek' }];

/** A page that shows one paper. */
export const show = (more: Partial<PaperDraft>, at = NOW, site = 'arxiv') =>
  storeCapture({ ...capture([draft(1, more)]), site }, at);
export const preprint = (at = NOW) => show({ title: TITLE, authors: EK, published: '2025-03' }, at);
export const published = (at = NOW + 1) =>
  show(
    { ids: [DOI], title: TITLE, authors: EK, published: '2026-01', venue: 'Hydrology' },
    at,
    'acm',
  );
/** A page that states both identifiers. */
export const both = (at = NOW + 2) => show({ ids: [id(1), DOI] }, at);
/** The one paper of the store, with its entry. */
export const only = async () => {
  const papers = await db.papers.toArray();
  expect(papers).toHaveLength(1);
  return (await getItems([papers[0]?.id ?? '']))[0];
};
/** The latest merge of a paper. */
export const seqOf = async (paper = id(1)) => (await mergesOf(paper))[0]?.seq ?? 0;
