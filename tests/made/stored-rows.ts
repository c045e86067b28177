import { paperOf } from '../../lib/merge/merge';
import { stampEdit } from '../../lib/merge/stamp-edit';
import { dayAt } from '../../lib/paper/dates';
import { nextStamp } from '../../lib/paper/edit-stamp';
import { blankEntry, saved } from '../../lib/paper/entry-state';
import { listingKey } from '../../lib/paper/listing-key';
import type { Entry, Sighting } from '../../lib/paper/paper';
import { parsePageDraft } from '../../lib/paper/stated/parse-page-draft';
import { TITLE_KEY_VERSION } from '../../lib/paper/title-key';
import { JOURNAL_ROWS } from '../../lib/store/edit/journal';
import { entryFrom, rowOf, stampedFrom, withoutStamps } from '../../lib/store/paper-row';
import type { EntryRow, JournalRow, MetaRow, PaperRow } from '../../lib/store/rows';
import type { Step } from './history';

/** Rows of a store, by table. */
export interface StoredRows {
  papers: PaperRow[];
  sightings: Sighting[];
  entries: EntryRow[];
  journal: JournalRow[];
  meta: MetaRow[];
}

type Capturing = Step & { do: 'capture' };
type Editing = Exclude<Step, Capturing>;

/**
 * Yields the rows that the extension leaves in an empty store after these steps, one batch for each
 * captured page, and finally the journal and the revision. It takes a tenth of the time of the
 * extension's own functions; a test checks that the results are equal.
 * @param machine its name in the stamps of the entries
 */
export function* storedRows(steps: Iterable<Step>, machine = 'made0000'): Generator<StoredRows> {
  let rev = 0;
  let last = '';
  let operations = 0;
  let journal: JournalRow[] = [];
  let entries = new Map<string, EntryRow>();
  let facts: Pick<StoredRows, 'papers' | 'sightings'> = { papers: [], sightings: [] };
  const batch = () => ({ ...facts, entries: [...entries.values()], journal: [], meta: [] });
  for (const step of steps) {
    rev++;
    if (step.do === 'capture') {
      yield batch();
      facts = captured(step, rev);
      entries = new Map();
      continue;
    }
    const row = entries.get(step.paper);
    const before = row ? stampedFrom(row) : blankEntry(step.paper);
    const after = edited(withoutStamps(before), step);
    last = nextStamp(last, step.at, machine);
    entries.set(step.paper, { ...stampEdit(before, after, last), rev });
    journal.push(journalRow(step, ++operations, row, after));
    if (journal.length === 2 * JOURNAL_ROWS) journal = journal.slice(-JOURNAL_ROWS);
  }
  yield batch();
  yield {
    ...{ papers: [], sightings: [], entries: [] },
    journal: journal.slice(-JOURNAL_ROWS),
    meta: [
      { key: 'clock', value: { machine, last } },
      { key: 'rev', value: rev },
      { key: 'titleKeys', value: { version: TITLE_KEY_VERSION } },
    ],
  };
}

function captured({ at, capture: { site, listing, drafts } }: Capturing, rev: number) {
  const place = { ...listing, site, listing: listingKey(site, listing), day: dayAt(at), at };
  const parsed = drafts.map((each) => parsePageDraft(each).draft);
  const papers = parsed.map((draft) => rowOf(paperOf(draft, site, at), rev));
  const sightings = parsed.map(
    ({ rank, counts = {} }, index): Sighting => ({
      paper: papers[index]?.id ?? '',
      ...place,
      ...(rank !== undefined && { rank }),
      counts,
    }),
  );
  return { papers, sightings };
}

function edited(entry: Entry, step: Editing): Entry {
  const { at } = step;
  if (step.do === 'tag') return { ...saved(entry, at), tags: [...entry.tags, step.tag] };
  if (step.do === 'note') return { ...saved(entry, at), note: step.note };
  if (step.do === 'status') return { ...saved(entry, at), status: step.status };
  return saved(entry, at);
}

function journalRow(
  { do: what, at, paper }: Editing,
  seq: number,
  row: EntryRow | undefined,
  after: Entry,
) {
  const entry = row ? entryFrom(row) : null;
  return { seq, at, what, count: 1, before: [{ paper, entry, after }] };
}
