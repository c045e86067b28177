import { parseItem } from '../exchange/offprint/item';
import { isTime } from '../exchange/offprint/provenance';
import { clampTimes } from '../merge/clamp-times';
import { isCanonicalId } from '../paper/canonical';
import { parseOwnRecord } from '../paper/own/own-record';
import { DraftError } from '../paper/parse-draft';
import { idOrder } from '../paper/registries';
import { isRecord, parseJson } from '../text/json';
import type {
  MachineDocument,
  MovedDocument,
  PairDocument,
  PaperDocument,
  SettingsDocument,
  SyncDocument,
} from './document';
import type { Entries } from './entries';
import { mergeSightings } from './merge-sightings';

/**
 * Longest text of a document, in UTF-16 units: four of the longest notes that can be typed, with
 * signs that JSON escapes, and all else; CouchDB takes 8 MB of it in base64.
 */
export const LONGEST_DOCUMENT = 5_000_000;

const LONGEST_STAMP = 40;
const LONGEST_KEY = 300;
const MOST_SETTINGS = 100;
const MOST_LIBRARIES = 1000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Checks the text of a decrypted document; undefined if it is none, or too long. What is invalid
 * within a paper is left out, as in backups.
 * @param now ms; later times are of a clock that was ahead
 */
export function parseDocument(
  text: string,
  entries: Entries,
  now: number,
): SyncDocument | undefined {
  const value = parseJson(text, LONGEST_DOCUMENT);
  if (!isRecord(value)) return undefined;
  switch (value['kind']) {
    case 'paper':
      return parsePaper(value, entries, now);
    case 'moved':
      return parseMoved(value);
    case 'pair':
      return parsePair(value);
    case 'settings':
      return parseSettings(value);
    case 'list':
    case 'tag':
    case 'hidden':
      return parseOwnRecord(value);
    case 'machine':
      return parseMachine(value);
    default:
      return undefined;
  }
}

function parsePaper(
  { paper: raw, entry: rawEntry, sightings: rawSightings, sent, parted }: Record<string, unknown>,
  entries: Entries,
  now: number,
): PaperDocument | undefined {
  if (!isRecord(raw) || !(parted === '' || isStamp(parted))) return undefined;
  const item = itemOf(raw, rawSightings, now);
  // Its name was made from its id.
  if (!item || item.paper.id !== raw['id']) return undefined;
  const entry = entries.parse(rawEntry, item.paper.id);
  if (!entry) return undefined;
  return {
    kind: 'paper',
    paper: clampTimes(item.paper, now),
    entry,
    sightings: mergeSightings(item.sightings ?? [], []),
    sent: parseSent(sent),
    parted,
  };
}

function itemOf(paper: Record<string, unknown>, sightings: unknown, now: number) {
  try {
    return parseItem({ paper, sightings }, now).item;
  } catch (error) {
    if (error instanceof DraftError) return undefined;
    throw error;
  }
}

function parseSent(raw: unknown): Record<string, string> {
  if (!isRecord(raw)) return {};
  const valid = Object.entries(raw).filter(
    (each): each is [string, string] =>
      isKey(each[0]) && typeof each[1] === 'string' && DAY.test(each[1]),
  );
  return Object.fromEntries(valid.sort().slice(0, MOST_LIBRARIES));
}

/** A stub points to an id that comes before its own, so that no stubs point to each other. */
function parseMoved({ id, into }: Record<string, unknown>): MovedDocument | undefined {
  if (!isId(id) || !isId(into) || idOrder(into, id) >= 0) return undefined;
  return { kind: 'moved', id, into };
}

function parsePair({ a, b, says, stamp }: Record<string, unknown>): PairDocument | undefined {
  if (!isId(a) || !isId(b) || a >= b || !isStamp(stamp)) return undefined;
  const isKnown = says === 'same' || says === 'apart' || says === 'open';
  return isKnown ? { kind: 'pair', a, b, says, stamp } : undefined;
}

function parseSettings({ values: raw }: Record<string, unknown>): SettingsDocument | undefined {
  if (!isRecord(raw)) return undefined;
  const values: SettingsDocument['values'] = {};
  for (const [name, each] of Object.entries(raw).sort().slice(0, MOST_SETTINGS)) {
    if (!isKey(name) || !isRecord(each)) continue;
    const { value, stamp } = each;
    if (isStamp(stamp)) values[name] = { value, stamp };
  }
  return { kind: 'settings', values };
}

function parseMachine({ key, value, stamp }: Record<string, unknown>): MachineDocument | undefined {
  if (!isKey(key) || !isStamp(stamp)) return undefined;
  if (value === null) return { kind: 'machine', key, value, stamp };
  const { name, met, token } = isRecord(value) ? value : {};
  if (!isKey(name) || !isTime(met) || !isKey(token)) return undefined;
  return { kind: 'machine', key, value: { name, met, token }, stamp };
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && isCanonicalId(value);
}

/** Keys become names of fields. `__proto__` would be what the object inherits from. */
function isKey(value: unknown): value is string {
  const isText = typeof value === 'string' && value.length > 0 && value.length <= LONGEST_KEY;
  return isText && value !== '__proto__';
}

function isStamp(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= LONGEST_STAMP;
}
