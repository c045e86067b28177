import { formats } from '../../../lib/exchange';
import type { Format } from '../../../lib/exchange/format';
import { assignKeys } from '../../../lib/paper/assign-keys';
import type { Item } from '../../../lib/paper/paper';
import { LIST_TEXTS } from '../../exchange/list-texts';
import { nastyThousand } from '../../exchange/nasty';
import { below, oneOf } from '../choose';
import { fixturePages } from '../pages/fixtures';
import type { Random } from '../part';

const NOW = Date.UTC(2026, 10, 21, 9);

/** Formats that are read but not written. */
const TEXTS: Record<string, string> = {
  'papers.txt': `2301.01234\nhttps://arxiv.org/abs/2611.00001v2 moss\ndoi:10.1000/Moss.1\nhttps://any.example/a\n`,
  'capture.txt': `Daily Papers\n\nDec 16\n\nWeighing Moss\n\n${'We weigh moss on the roofs of mills. '.repeat(9)}\n\n• 5 authors\n·\nNov 23, 2015\n\nRust\n\n${'Ledgers of a vanished mill tell of flour and rain. '.repeat(6)}\n\nmoss-lab Moss Lab\n·\nDec 17 3\n`,
  'memory.json': JSON.stringify({
    'Arxiv-2301.01234': {
      ...{ addDate: '2022-08-29T08:35:02.977Z', author: 'Hella van der Moos and Stone, Ada' },
      ...{
        bibtex: '@inproceedings{moos,\n  title = {Weighing Moss},\n}',
        count: 3,
        tags: ['moss'],
      },
      ...{ codeLink: 'https://github.com/moss/moss', favorite: true, id: 'Arxiv-2301.01234' },
      ...{ lastOpenDate: '2023-01-02T08:00:00.000Z', note: 'Accepted @ MOSS 2023', year: '2023' },
      ...{ pdfLink: 'http://arxiv.org/pdf/2301.01234v7', title: 'Weighing Moss', venue: 'MOSS' },
    },
    __dataVersion: 508,
  }),
};

const WRITTEN = formats.filter(({ write, binary }) => write && !binary);
let items: Item[] | undefined;

/** A file as it was written, by name and content. */
export interface Sample {
  name: string;
  text: string;
}

/** A whole file: of our own writers, of other programs, or a saved page. */
export async function sampleFile(random: Random): Promise<Sample> {
  const kind = random();
  if (kind < 0.15) {
    const { html, name } = oneOf(fixturePages(), random);
    return { name: name.replaceAll('/', ' '), text: html };
  }
  if (kind < 0.3) {
    const [name, text] = oneOf(Object.entries(TEXTS), random);
    return { name, text };
  }
  const format = oneOf(WRITTEN, random);
  return { name: `papers.${format.extension}`, text: await write(format, random) };
}

/** Up to eight unusual papers, some with sightings, in a format. */
async function write(format: Format, random: Random): Promise<string> {
  items ??= nastyThousand();
  const first = below(items.length, random);
  const some = items.slice(first, first + 1 + below(8, random)).map((item) => seen(item, random));
  const citekeys = assignKeys(some, new Set());
  const apart = [[some[0]?.paper.id ?? '', 'arxiv:2611.00001']] as const;
  const choices = { now: NOW, preprints: false, citekeys, apart, texts: LIST_TEXTS };
  return String(await format.write?.(some, choices));
}

function seen(item: Item, random: Random): Item {
  if (random() < 0.5) return item;
  const listing = { list: 'daily', listing: 'huggingface/daily/2026-11-20', day: '2026-11-20' };
  const sighting = { paper: item.paper.id, site: 'huggingface', ...listing, at: NOW, counts: {} };
  return { ...item, sightings: [sighting] };
}
