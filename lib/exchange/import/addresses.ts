import { isCanonicalId, normalId } from '../../paper/canonical';
import { parseId } from '../../paper/ids';
import type { Item } from '../../paper/paper';
import { pastedAddress } from '../../paper/pasted-address';
import { placeholderTitle } from '../../paper/placeholder-title';
import type { Identified } from '../../sites/identify';
import { linkedId } from '../../sites/reading/linked-id';
import { plainAddress, urlId } from '../../sites/web/own-id';
import type { Format, Origin, ReadResult } from '../format';
import { FormatError } from '../format-problem';
import { faultOf, type ImportProblem, PartError } from '../problem';
import { importedItem } from './imported';
import { mentionedIds } from './mentioned-ids';

const NOWHERE = new URL('https://offprint.invalid/');
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;
/** Lines that are checked to recognise a list. */
const FIRST_LINES = 50;

/**
 * A list of addresses or identifiers, one a line; also Markdown lists and links, and plain text
 * that mentions identifiers, such as printed references. A paper's title is a placeholder made of
 * its identifier until one of its pages is visited.
 */
export const addresses = {
  id: 'addresses',
  extension: 'txt',
  mime: 'text/plain',
  certainty: 1,
  recognise(text: string) {
    // Only the first lines count: the last one may be cut.
    const lines = linesOf(text).slice(0, FIRST_LINES);
    return lines.length > 0 && lines.every(({ place }) => isPlace(place));
  },
  accepts: (text: string) =>
    linesOf(text).some(
      ({ place }) => isPlace(place) || mentionedIds(place, linkedPaper).length > 0,
    ),
  async read(text: string, { now }: Origin): Promise<ReadResult> {
    // Imported here because it includes the address patterns of all sites.
    const { identify } = await import('../../sites/identify');
    const result: ReadResult = { items: [], problems: [] };
    const lines = linesOf(text);
    for (const [index, { line, place, title }] of lines.entries()) {
      const mentioned =
        title === undefined && !isPlace(place)
          ? mentionedIds(place, (address) => identify(address).id)
          : [];
      for (const id of mentioned) result.items.push(knownItem(id, now - index));
      if (mentioned.length > 0) continue;
      try {
        result.items.push(itemOf({ place, title }, identify(place), now - index));
      } catch (error) {
        result.problems.push({ kind: 'left_out', at: { line }, why: faultOf(error) });
      }
    }
    if (result.items.length === 0)
      throw new FormatError({ kind: 'no_addresses', first: result.problems[0] });
    // Most lines of prose mention no paper, which needs no report.
    const isProse = lines.filter(({ place }) => isPlace(place)).length * 2 < lines.length;
    return isProse ? { ...result, problems: result.problems.filter(isOfPlace) } : result;
  },
} satisfies Format;

interface Line {
  line: number;
  place: string;
  /** The text of a Markdown link. */
  title: string | undefined;
}

/**
 * The lines without bullets, numbers and brackets. Empty lines and comments (`#`) are left out.
 */
function linesOf(text: string): Line[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((raw, index) => {
      const bare = raw.trim().replace(/^(?:[-*+•]|\d{1,4}[.)])\s+/, '');
      const [, title, link] = /^\[(.*)\]\(((?:(?!\]\()[^\s)])+)\)/.exec(bare) ?? [];
      return { line: index + 1, place: link ?? bare.replace(/^<(.*)>$/, '$1'), title };
    })
    .filter(({ place }) => place !== '' && !place.startsWith('#'));
}

/** Whether a line was left out that is more than text. */
function isOfPlace(problem: ImportProblem): boolean {
  return problem.kind !== 'left_out' || problem.why.kind !== 'no_address';
}

/** An item of which only the identifier is known. */
function knownItem(id: string, now: number): Item {
  return importedItem({ ids: [id], title: placeholderTitle(id) }, { savedAt: now }, now).item;
}

/** The paper of an address that contains an identifier; sites are asked when the text is read. */
function linkedPaper(address: string): string | null {
  return linkedId(address, NOWHERE);
}

function isPlace(text: string): boolean {
  return ADDRESS.test(text) || isCanonicalId(text) || parseId(text) !== null;
}

function itemOf(
  { place, title }: Omit<Line, 'line'>,
  { site, id, kind }: Identified,
  now: number,
): Item {
  if (kind === 'listing') throw new PartError({ kind: 'listing_address', value: place });
  if (!id && (site !== null || !isPlace(place)))
    throw new PartError({ kind: 'no_address', value: place.slice(0, 80) });
  const address = pastedAddress(place);
  const url = address && plainAddress(address);
  const known = id ?? (url ? urlId(url) : normalId(place));
  if (!known) throw new PartError({ kind: 'long_address', value: place.slice(0, 80) });
  const raw = {
    ids: [known],
    title: title?.trim() || placeholderTitle(known),
    ...(url && { links: /\.pdf$/i.test(url.pathname) ? { pdf: url.href } : { page: url.href } }),
  };
  return importedItem(raw, { savedAt: now }, now).item;
}
