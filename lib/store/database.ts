import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Sighting } from '../paper/paper';
import type {
  ApartRow,
  CameRow,
  EntryRow,
  HealthRow,
  JournalRow,
  MergeRow,
  MetaRow,
  OwnRow,
  PaperRow,
  SegmentRow,
  SightingKey,
  SyncRow,
  TravelRow,
  ZoteroRow,
} from './rows';
import { keepStopReasons } from './stop-reason';
import { strictIndexedDb } from './strict-indexed-db';
import { recordPairs } from './travel/record-pairs';

/** The tables of the store. Their rows are described in rows.ts. */
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
  declare sync: EntityTable<SyncRow, 'id'>;
  declare travel: EntityTable<TravelRow, 'paper'>;
  declare came: EntityTable<CameRow, 'seq'>;
  declare lists: EntityTable<OwnRow<'list'>, 'key'>;
  declare tags: EntityTable<OwnRow<'tag'>, 'key'>;
  declare hidden: EntityTable<OwnRow<'hidden'>, 'key'>;

  constructor(name = 'offprint') {
    super(name, strictIndexedDb);
    // A released version is never edited: a change of the schema is a further version with its
    // upgrade.
    this.version(7).stores({
      papers: 'id, *ids, *sources, lastSeen, rev, titleKey',
      sightings: '[paper+listing+day], list, day, rank',
      entries: 'paper, savedAt, *tags, [status+savedAt], citekey, rev',
      journal: '++seq',
      meta: 'key',
      merges: '++seq, kept, gone, [rev+gone], citekey',
      apart: '[a+b]',
      segments: '++seq, scope',
      health: '[site+day], day',
      zotero: 'paper, state',
    });
    // Indexes for redo, and for clearing what stubs keep.
    this.version(8).stores({
      entries: 'paper, savedAt, removedAt, *tags, [status+savedAt], citekey, rev',
      journal: '++seq, undone',
    });
    // Rows of before stamps have the time of their saving (lib/merge/entry-cells.ts), so nothing is
    // upgraded; but an older version would change values without their stamps.
    this.version(9).stores({});
    this.version(10)
      .stores({
        papers: 'id, *ids, *sources, lastSeen, rev, seenRev, titleKey',
        // Documents of several machines.
        sync: 'id, rev, *names',
        travel: 'paper',
        came: '++seq, at',
        lists: 'key, rev',
        tags: 'key, rev',
        hidden: 'key, rev, *value.ids',
      })
      .upgrade(recordPairs);
  }
}

/** The one database of this browser profile. Opened on first use. */
export const db = new Database();

db.on('ready', () => keepStopReasons(db.backendDB()), true);

let takenOver = false;

db.on('versionchange', ({ newVersion }) => {
  if (newVersion !== null) takenOver = true;
});

/** Whether a newer version of Offprint changed the database that this page had open. */
export function wasTakenOver(): boolean {
  return takenOver;
}

/**
 * Starts to open the database, so that it is open when it is first read. A failure is reported by
 * that read.
 */
export function openEarly(): void {
  db.open().catch(() => undefined);
}

/** Returns the next revision. Call it inside a read-write transaction that includes `meta`. */
export async function nextRev(): Promise<number> {
  const row = await db.meta.get('rev');
  const rev = (typeof row?.value === 'number' ? row.value : 0) + 1;
  await db.meta.put({ key: 'rev', value: rev });
  return rev;
}
