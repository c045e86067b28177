import { Dexie, type EntityTable, type Table } from 'dexie';
import { normalId } from '../paper/canonical';
import { withEqualIds } from '../paper/equal-ids';
import type { Sighting } from '../paper/paper';
import { titleKey } from '../paper/title-key';
import type {
  ApartRow,
  EntryRow,
  HealthRow,
  JournalRow,
  MergeRow,
  MetaRow,
  PaperRow,
  SegmentRow,
  SightingKey,
  ZoteroRow,
} from './rows';

export class Database extends Dexie {
  declare papers: EntityTable<PaperRow, 'id'>;
  declare sightings: Table<Sighting, SightingKey>;
  declare entries: EntityTable<EntryRow, 'paper'>;
  declare journal: EntityTable<JournalRow, 'seq'>;
  declare meta: EntityTable<MetaRow, 'key'>;
  declare merges: EntityTable<MergeRow, 'seq'>;
  declare apart: Table<ApartRow, [string, string]>;
  declare segments: EntityTable<SegmentRow, 'seq'>;
  declare health: Table<HealthRow, [string, string]>;
  declare zotero: EntityTable<ZoteroRow, 'paper'>;

  constructor(name = 'offprint') {
    super(name);
    // A shipped version is never edited; a change of the schema is a new version with its upgrade.
    this.version(1).stores({
      papers: 'id, *ids, *sources, lastSeen, rev',
      sightings: '[paper+listing+day]',
      entries: 'paper, savedAt, *tags, [status+savedAt], citekey, rev',
      journal: '++seq',
      meta: 'key',
    });
    this.version(2)
      .stores({
        papers: 'id, *ids, *sources, lastSeen, rev, titleKey',
        merges: '++seq, kept, gone, [rev+gone], citekey',
        apart: '[a+b]',
      })
      .upgrade((transaction) => transaction.table('papers').toCollection().modify(toVersion2));
    this.version(4)
      .stores({
        sightings: '[paper+listing+day], list, day, rank',
        segments: '++seq, scope',
      })
      // The search indexes of before, which are no longer read.
      .upgrade((tables) => tables.table('meta').bulkDelete(['search:saved', 'search:seen']));
    this.version(5).stores({ health: '[site+day], day' });
    this.version(6).stores({ zotero: 'paper, state' });
  }
}

/** Identifiers in today's form with what they state, and the key of the title. */
function toVersion2(row: PaperRow): void {
  const normal = row.ids.flatMap((id) => normalId(id) ?? []);
  row.ids = [...new Set([...row.ids, ...withEqualIds(normal)])];
  const key = titleKey(row.title);
  if (key !== undefined) row.titleKey = key;
}

/** The one database of this browser profile. Opened on first use. */
export const db = new Database();

/** Starts opening the database, so that the first question finds it open. Why it can't be opened, that question tells. */
export function openEarly(): void {
  db.open().catch(() => undefined);
}

/** The next revision. Call it inside a read-write transaction that includes `meta`. */
export async function nextRev(): Promise<number> {
  const row = await db.meta.get('rev');
  const rev = (typeof row?.value === 'number' ? row.value : 0) + 1;
  await db.meta.put({ key: 'rev', value: rev });
  return rev;
}
