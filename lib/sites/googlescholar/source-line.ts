import { arxivId } from '../../paper/ids';
import type { PageDraft } from '../../paper/paper';
import { collapse } from '../../text/text';
import { type Byline, splitByline } from '../reading/byline';
import { defined } from '../reading/dom';

type SourceLine = Byline & Pick<PageDraft, 'published' | 'venue'>;

const YEAR = /(?:^|[,،，]?\s)((?:1[5-9]|20)\d{2})$/;

/**
 * Parses the green line of a result, `A Author, B Author… - Venue…, 2019 - host`. A citation has
 * no host; authors, venue and year may be missing. A venue may contain a dash with spaces.
 */
export function readSourceLine(line: string): SourceLine {
  const parts = collapse(line).split(/ [-‐–] /);
  const named = YEAR.test(parts[0] ?? '') ? [] : parts.slice(0, 1);
  const rest = parts.slice(named.length);
  const hosted = !YEAR.test(rest.at(-1) ?? '');
  const source = hosted ? rest.slice(0, -1) : rest;
  const place = source.join(' - ');
  return defined<SourceLine>({
    ...splitByline(named.join(''), /[,;،，、]| (?=…)|(?<=…)(?=\S)/),
    published: YEAR.exec(place)?.[1],
    venue: place.replace(YEAR, '') || undefined,
  });
}

/** The arXiv identifier in a venue: `arXiv preprint arXiv:2408.00714`. */
export function arxivInVenue(venue: string | undefined): string | null {
  const number = /\barXiv:\s?(\S+)/i.exec(venue ?? '')?.[1]?.replace(/[,;]$/, '');
  return number ? arxivId(number) : null;
}
