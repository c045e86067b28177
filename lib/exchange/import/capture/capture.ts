import { DraftError } from '../../../paper/parse-draft';
import { lettersOf } from '../../../paper/title-key';
import { parseCount } from '../../../text/text';
import { type Format, FormatError, type Origin, type ReadResult } from '../../format';
import { importedItem } from '../imported';
import { captureDay, readDate } from './days';
import { bodyOf, looksLikeCapture, type Piece } from './lines';
import { type PaperLines, papersIn } from './records';

/**
 * The text of a Hugging Face listing, as the browser copies it: title, abstract, “• 5 authors” or an organisation, “·”, the
 * date and the upvotes; or titles and abstracts only.
 */
export const capture = {
  id: 'capture',
  name: 'Copied text of Hugging Face',
  extension: 'txt',
  mime: 'text/plain',
  recognise: looksLikeCapture,
  read(text: string, { now, name }: Origin): ReadResult {
    const { pieces, day: shown } = bodyOf(text);
    const day = captureDay(shown, now, name);
    const { papers, odd } = papersIn(pieces);
    if (papers.length === 0) {
      throw new FormatError(
        'No papers were found in this text: no title with an abstract or authors below it. Nothing was imported.',
      );
    }
    const items: ReadResult['items'] = [];
    const problems = odd.map(({ line, text: left }) =>
      leftOut(line, `“${clip(left)}” stands alone`),
    );
    for (const paper of papers) {
      const read = factsOf(paper, day);
      problems.push(...read.problems);
      try {
        const { item, problems: told } = importedItem(read.facts, undefined, Date.parse(day));
        items.push(item);
        problems.push(...told.map((each) => `Line ${paper.title.line}: ${each}`));
      } catch (error) {
        if (!(error instanceof DraftError)) throw error;
        problems.push(leftOut(paper.title.line, error.message));
      }
    }
    return { items, problems };
  },
} satisfies Format;

/** What the lines of a paper say, as a draft says it. */
function factsOf(
  { title, abstract, authors, organisation, date }: PaperLines,
  day: string,
): { facts: Record<string, unknown>; problems: string[] } {
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

function noDate({ line, text }: Piece): string {
  return `Line ${line}: “${clip(text)}” is no date; the paper is kept without one`;
}

/** The picture of an organisation is copied as its short name, before its name: `zai-org Z.ai`. */
function organisationOf(text: string): string {
  const [short = '', ...rest] = text.split(' ');
  const name = rest.join(' ');
  const isShort = /^[a-z0-9._-]+$/.test(short) || lettersOf(short) === lettersOf(name);
  return name && isShort ? name : text;
}

function leftOut(line: number, why: string): string {
  return `Line ${line} was left out: ${why}`;
}

function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
