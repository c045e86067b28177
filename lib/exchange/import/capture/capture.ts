import { lettersOf } from '../../../text/letters';
import { parseCount } from '../../../text/text';
import type { Format, Origin, ReadResult } from '../../format';
import { FormatError } from '../../format-problem';
import { faultOf, type ImportProblem, lostAt } from '../../problem';
import { importedItem } from '../imported';
import { captureDay, readDate } from './days';
import { bodyOf, looksLikeCapture, type Piece } from './lines';
import { type PaperLines, papersIn } from './records';

/**
 * The text of a Hugging Face listing, as the browser copies it: title, abstract, “• 5 authors” or
 * an organisation, “·”, the date and the upvotes; or only titles and abstracts.
 */
export const capture = {
  id: 'capture',
  extension: 'txt',
  mime: 'text/plain',
  certainty: 6,
  recognise: looksLikeCapture,
  read(text: string, { now, name }: Origin): ReadResult {
    const { pieces, day: shown } = bodyOf(text);
    const day = captureDay(shown, now, name);
    const { papers, odd } = papersIn(pieces);
    if (papers.length === 0) throw new FormatError({ kind: 'no_captured_papers' });
    const items: ReadResult['items'] = [];
    const problems: ImportProblem[] = odd.map(({ line, text: left }) => ({
      kind: 'left_out',
      at: { line },
      why: { kind: 'alone', value: clip(left) },
    }));
    for (const paper of papers) {
      const at = { line: paper.title.line };
      const read = factsOf(paper, day);
      problems.push(...read.problems);
      try {
        const { item, problems: lost } = importedItem(read.facts, undefined, Date.parse(day));
        items.push(item);
        problems.push(...lostAt(at, lost));
      } catch (error) {
        problems.push({ kind: 'left_out', at, why: faultOf(error) });
      }
    }
    return { items, problems };
  },
} satisfies Format;

/** The fields of a draft from the lines of a paper. */
function factsOf(
  { title, abstract, authors, organisation, date }: PaperLines,
  day: string,
): { facts: Record<string, unknown>; problems: ImportProblem[] } {
  const shown = date && readDate(date.text, day);
  const upvotes = shown?.upvotes === undefined ? undefined : parseCount(shown.upvotes);
  const facts = {
    title: title.text,
    abstract: abstract.map(({ text }) => text).join(' ') || undefined,
    authorCount: authors && Number(authors.text.replace(/\D/g, '')),
    organisation: organisation && organisationOf(organisation.text),
    published: shown?.day,
    counts: upvotes === undefined ? undefined : { upvotes },
  };
  return { facts, problems: date && !shown?.day ? [noDate(date)] : [] };
}

function noDate({ line, text }: Piece): ImportProblem {
  return { kind: 'lost', at: { line }, what: { kind: 'no_date', value: clip(text) } };
}

/**
 * The browser copies an organisation's logo as its short name, before the name: `zai-org Z.ai`.
 */
function organisationOf(text: string): string {
  const [short = '', ...rest] = text.split(' ');
  const name = rest.join(' ');
  const isShort = /^[a-z0-9._-]+$/.test(short) || lettersOf(short) === lettersOf(name);
  return name && isShort ? name : text;
}

function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
