import type { ComponentChildren } from 'preact';
import { dayAt } from '../../../lib/paper/dates';
import { gainedUpvotes } from '../../../lib/paper/gained-upvotes';
import { type Item, isSaved } from '../../../lib/paper/paper';
import type { SortName } from '../../../lib/search/query/query';
import type { TableColumn } from '../../../lib/settings/library';
import { shownDate } from '../../../lib/words/shown-date';
import { shownNumber } from '../../../lib/words/shown-number';
import { words } from '../../../lib/words/words';
import { authorLine } from '../../list/facts';
import { stateWord } from '../../list/state-word';

/** A column of the table: its name, the order that it stands for, its width and its cells. */
export interface Column {
  label(): string;
  /** Undefined where there is no such order. */
  sort?: SortName;
  /** A track of the grid. */
  width: string;
  isNumber?: true;
  cell(item: Item): ComponentChildren;
}

/** The columns beside the title. */
export const COLUMNS: Readonly<Record<Exclude<TableColumn, 'title'>, Column>> = {
  authors: {
    label: () => words('library_authors'),
    sort: 'author',
    width: 'minmax(0, 3fr)',
    cell: ({ paper }) => authorLine(paper),
  },
  published: {
    label: () => words('sort_published'),
    sort: 'published',
    width: '76px',
    cell: ({ paper }) => shownOr(paper.published ?? paper.submitted),
  },
  venue: {
    label: () => words('library_venue'),
    sort: 'venue',
    width: 'minmax(0, 1.5fr)',
    cell: ({ paper }) => paper.venue ?? '',
  },
  saved: {
    label: () => words('sort_saved'),
    sort: 'saved',
    width: '96px',
    cell: ({ entry }) => (isSaved(entry) ? shownDate(dayAt(entry.savedAt), true) : ''),
  },
  met: {
    label: () => words('sort_met'),
    sort: 'met',
    width: '96px',
    cell: ({ paper }) => shownDate(dayAt(paper.firstSeen), true),
  },
  status: {
    label: () => words('library_status'),
    sort: 'status',
    width: '72px',
    cell: ({ entry }) => (isSaved(entry) ? stateWord(entry.status) : ''),
  },
  tags: {
    label: () => words('library_tags'),
    width: 'minmax(0, 2fr)',
    cell: ({ entry }) => entry?.tags.map((tag) => `#${tag}`).join(' ') ?? '',
  },
  upvotes: {
    label: () => words('sort_upvotes'),
    sort: 'upvotes',
    width: '80px',
    isNumber: true,
    cell: ({ paper }) => numberOr(paper.counts.upvotes),
  },
  gained: {
    label: () => words('sort_gained'),
    sort: 'gained',
    width: '104px',
    isNumber: true,
    cell: ({ paper }) => numberOr(gainedUpvotes(paper) || undefined),
  },
  citations: {
    label: () => words('sort_citations'),
    sort: 'citations',
    width: '84px',
    isNumber: true,
    cell: ({ paper }) => numberOr(paper.counts.citations),
  },
};

/** The tracks of the grid: state and selection, title, columns, and what opens a row. */
export function tracks(columns: readonly Column[]): string {
  return ['22px', 'minmax(0, 6fr)', ...columns.map(({ width }) => width), '32px'].join(' ');
}

function shownOr(date: string | undefined): string {
  return date ? shownDate(date) : '';
}

function numberOr(count: number | undefined): string {
  return count === undefined ? '' : shownNumber(count);
}
