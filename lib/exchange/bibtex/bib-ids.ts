import { normalId } from '../../paper/canonical';
import { arxivId, doiId, schemeOf } from '../../paper/ids';
import { isPreprintId } from '../../paper/stage';
import { citedIds } from '../import/cited-ids';
import { verbatim } from './address';
import type { FieldUse } from './field-use';

/** The identifiers of an entry, the most reliable first. */
export function idsIn(fields: FieldUse, addresses: readonly string[]): string[] {
  const plain = (name: string) => verbatim(fields.see(name) ?? '') || undefined;
  const names = [
    'journal',
    'journaltitle',
    'booktitle',
    'volume',
    'number',
    'note',
    'howpublished',
    'eid',
    'pages',
  ];
  const journal = `${plain('journal') ?? plain('journaltitle') ?? ''} ${plain('volume') ?? ''}`;
  const first = [
    arxivIn(fields),
    ...doisIn(fields),
    ...numberId(fields, 'pmid', ['pmid']),
    ...pubmedEprint(fields),
    ...numberId(fields, 'pmcid', ['pmcid', 'pmc']),
  ];
  const found = citedIds({ texts: [journal, ...names.map(plain)], addresses: [...addresses] });
  return [...new Set([...first, ...found].filter((id) => typeof id === 'string'))];
}

/**
 * One field may hold several DOIs. One of a preprint stays as it was, too: a published work is
 * not written with it unless the file had it so.
 */
function doisIn(fields: FieldUse): string[] {
  const value = verbatim(fields.see('doi') ?? '');
  const dois = value
    .split(/[;,\s](?=\s?(?:10\.|https?:|doi:))/i)
    .flatMap((each) => doiId(each) ?? []);
  if (dois.some((id) => schemeOf(id) === 'doi' && !isPreprintId(id))) fields.use('doi');
  return dois;
}

/**
 * The arXiv number in arXiv's fields (https://info.arxiv.org/help/hypertex/bibstyles), BibLaTeX's
 * (biblatex.pdf, section 3.14.7) or Mendeley's.
 */
function arxivIn(fields: FieldUse): string | null {
  const own = fields.see('arxivid', 'arxiv');
  const archive = verbatim(fields.see('archiveprefix', 'eprinttype') ?? 'arxiv');
  const eprint = /^arxiv$/i.test(archive) ? fields.see('eprint') : undefined;
  const id = arxivId(verbatim(own ?? eprint ?? ''));
  if (id) {
    for (const name of ['arxivid', 'arxiv', ...ARXIV_FIELDS]) fields.use(name);
  }
  return id;
}

/** BibLaTeX has PubMed’s number as `eprint`; both fields stay for the next file. */
function pubmedEprint(fields: FieldUse): string[] {
  const isPubmed = /^pubmed$/i.test(verbatim(fields.see('eprinttype', 'archiveprefix') ?? ''));
  const number = verbatim(fields.see('eprint') ?? '');
  return isPubmed && /^\d{1,9}$/.test(number) ? [`pmid:${Number(number)}`] : [];
}

const ARXIV_FIELDS = ['eprint', 'archiveprefix', 'eprinttype', 'primaryclass', 'eprintclass'];

function numberId(fields: FieldUse, scheme: 'pmid' | 'pmcid', names: string[]): string[] {
  const value = verbatim(fields.see(...names) ?? '');
  const digits = /^(?:pmc?id: ?)?(?:pmc ?)?0*(\d{1,9})$/i.exec(value)?.[1];
  const id = digits && normalId(scheme === 'pmcid' ? `pmcid:PMC${digits}` : `pmid:${digits}`);
  if (!id) return [];
  fields.use(...names);
  return [id];
}
