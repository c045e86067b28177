import { FakeCouch, type WireAnswer, type WireRequest } from './couch';
import type { Trouble } from './interrupted';
import { couchPort, directly, machine, prepare } from './machines';
import type { World } from './rounds';
import { below, type Random } from './user-edits';

/** A way in which a server, or what stands between, treats one request. */
type Oddity = (
  place: string,
  answer: WireAnswer | undefined,
  random: Random,
) => ReturnType<Trouble>;

const STATUSES = [
  ...[200, 201, 204, 206, 207, 302, 400, 401, 403, 404, 405, 409, 410, 412, 413, 418, 423],
  ...[429, 500, 501, 502, 503, 504, 507, 511, 520],
];
const BODIES = [
  ...['', '{}', '[]', 'null', '7', '"x"', '{"results":[],"last_seq":0}', '{"rows":[]}', '\u0000'],
  ...['{"results":[],"last_seq":"99-x","pending":7}', '{"__proto__":{"rows":[]}}', '[{}]'],
  ...['<h1>Sign in</h1>', '<multistatus/>', '<D:multistatus></D:multistatus>', '{"error":"x"}'],
];
const TYPES = ['application/json', 'text/html', 'text/plain', 'application/xml', ''];

const one = <T>(list: readonly T[], random: Random): T => list[below(list.length, random)] as T;

/** An answer of anything, in place of the server or after it has handled the request. */
const anything: Oddity = (_, __, random) => ({
  status: one(STATUSES, random),
  headers: { 'Content-Type': one(TYPES, random) },
  body: one(BODIES, random),
});

const cut: Oddity = (_, answer, random) =>
  answer && { ...answer, body: answer.body.slice(0, below(answer.body.length + 1, random)) };

const twice: Oddity = (_, answer) => answer && { ...answer, body: answer.body + answer.body };

/** What a folder says that takes everything and stores nothing. */
const forgetful: Oddity = (place) => {
  const method = place.split(' ')[1];
  if (/^before (PUT|MOVE|MKCOL|DELETE) /.test(place))
    return { status: method === 'DELETE' ? 204 : 201, body: '' };
  return undefined;
};

/** Revisions, marks and counts that change from one answer to the next. */
const restless: Oddity = (_, answer, random) => {
  const mark = `${below(9, random)}`;
  return (
    answer && {
      ...answer,
      body: answer.body
        .replace(/"pending":\d+/g, `"pending":${mark}`)
        .replace(/getetag>"\d+"/g, `getetag>"${mark}"`)
        .replace(/"_rev":"(\d+)-\w/g, `"_rev":"$1-${mark}`),
    }
  );
};

/** Rows in another order, and each of them twice. */
const shuffled: Oddity = (_, answer) => {
  const value = parsed(answer);
  const key = ['results', 'rows'].find((each) => Array.isArray(value?.[each]));
  if (!answer || !value || !key) return undefined;
  const rows = value[key] as unknown[];
  return { ...answer, body: JSON.stringify({ ...value, [key]: [...rows, ...rows].reverse() }) };
};

/** Sequences that fall, rise, or are none. */
const lost: Oddity = (_, answer, random) => {
  const value = parsed(answer);
  if (!answer || value?.['last_seq'] === undefined) return undefined;
  const last = one(['0', '1-x', 'x', -7, 1e300, '9'.repeat(500), 'null'], random);
  return { ...answer, body: JSON.stringify({ ...value, last_seq: last }) };
};

const ODDITIES: Oddity[] = [
  () => 'kill',
  () => 'break',
  ...[anything, anything, anything, cut, cut, twice, forgetful, restless, shuffled, lost],
];

/** A server of which some requests meet something odd. It says nothing that can't be noticed. */
export function oddServer(random: Random): Trouble {
  const share = one([0, 0.05, 0.2, 0.6], random);
  return (place, answer) => {
    if (random() >= share) return undefined;
    if (place === 'store') return random() < 0.2 ? 'kill' : undefined;
    return one(ODDITIES, random)(place, answer, random);
  };
}

/**
 * A server that also replays old answers, mixes them up, withholds documents and changes them. No
 * machine can notice all of it: the user sets it up again when the server is mended.
 */
export function lyingServer(random: Random): Trouble {
  const odd = oddServer(random);
  const heard: WireAnswer[] = [];
  return (place, answer) => {
    if (answer) heard.push(answer);
    if (!answer || random() > 0.15) return odd(place, answer);
    return one<Oddity>([() => one(heard, random), withheld, changed], random)(
      place,
      answer,
      random,
    );
  };
}

const withheld: Oddity = (_, answer, random) => {
  const value = parsed(answer);
  const key = ['results', 'rows', 'logs'].find((each) => Array.isArray(value?.[each]));
  if (!answer || !value || !key) return undefined;
  const some = (value[key] as unknown[]).filter(() => random() < 0.5);
  return { ...answer, body: JSON.stringify({ ...value, [key]: some }) };
};

const changed: Oddity = (_, answer, random) => {
  if (!answer) return undefined;
  const at = below(answer.body.length, random);
  const sign = one(['A', '0', '"', '}', ']', '\u0000', '<'], random);
  return { ...answer, body: answer.body.slice(0, at) + sign + answer.body.slice(at + 1) };
};

/** Machines at a CouchDB that loses some of what it said it had stored, until it is mended. */
export function forgetfulCouch(random: Random) {
  const couch = prepare(new FakeCouch());
  let isMended = false;
  const handle = (request: WireRequest): WireAnswer => {
    const store = couch.database('papers');
    const [documents, seq] = [structuredClone(store.documents), store.seq];
    const answer = couch.handle(request);
    if (!isMended && request.path.endsWith('_bulk_docs') && random() < 0.2) {
      store.documents.clear();
      for (const [id, document] of documents) store.documents.set(id, document);
      store.seq = seq;
    }
    return answer;
  };
  const world: World = {
    machines: [machine(couch), machine(couch)],
    connect: (_, step) => couchPort(couch, directly({ handle }, step)),
  };
  const mend = () => {
    isMended = true;
    return Promise.resolve();
  };
  return { world, mend };
}

/** The user stops on every machine and sets it up again. */
export async function setUpAgain({ machines }: World): Promise<void> {
  for (const store of machines) {
    const fresh = { cursor: undefined, pushed: undefined, refused: undefined };
    await store.replica().offerAll(fresh);
  }
}

function parsed(answer: WireAnswer | undefined): Record<string, unknown> | undefined {
  try {
    return JSON.parse(answer?.body ?? '');
  } catch {
    return undefined;
  }
}
