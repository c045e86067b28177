import { settle } from '../store/zotero';
import { forgetLeave } from '../store/zotero-key';
import { type ApiObject, childObjects } from './api-objects';
import { writeKey } from './leave';
import { MOST_OBJECTS, type Written, writeObjects } from './local-api';
import { isBelow } from './made';
import { lacking, sentWithTags } from './outcome';
import type { Begun, Destination } from './unsent';

/** Papers whose items are there, and what these lack. */
interface Open {
  paper: Begun;
  objects: ApiObject[];
}

/**
 * Gives items their notes and links. Records the papers as sent, or as lacking something.
 * @returns false when Zotero no longer answers: the rest waits
 */
export async function writeBelow(
  papers: readonly Begun[],
  to: Destination,
  now: () => number,
): Promise<boolean> {
  const all = papers.map((paper): Open => {
    const { item = '', below } = paper.made;
    const objects = childObjects(paper.item, item).filter((each) => !isBelow(each, below));
    return { paper, objects };
  });
  for (const { paper } of all.filter(({ objects }) => objects.length === 0))
    await settle([paper.row], sentWithTags(now(), paper.tags));
  for (const group of requests(all.filter(({ objects }) => objects.length > 0))) {
    const answer = await write(
      group.flatMap(({ objects }) => objects),
      to,
    );
    if (answer.kind === 'closed') return false;
    if (answer.kind === 'unauthorised') await forgetLeave();
    const results = answer.kind === 'fine' ? [...answer.results] : [];
    for (const { paper, objects } of group) {
      const own = results.splice(0, objects.length);
      const isWhole = own.length > 0 && own.every((result) => 'key' in result);
      const outcome = isWhole ? sentWithTags(now(), paper.tags) : lacking(now(), 'incomplete');
      await settle([paper.row], outcome);
    }
  }
  return true;
}

/** Groups papers so that the objects of each group fit into one request. */
function requests(papers: readonly Open[]): Open[][] {
  const groups: Open[][] = [];
  let room = 0;
  for (const each of papers) {
    const size = each.objects.length;
    const group = (size <= room && groups.at(-1)) || [];
    if (group.length === 0) groups.push(group);
    room = (group.length === 0 ? MOST_OBJECTS : room) - size;
    group.push(each);
  }
  return groups;
}

async function write(
  objects: readonly ApiObject[],
  { library, server }: Destination,
): Promise<Written> {
  const key = await writeKey(server);
  if (key === undefined) return { kind: 'refused' };
  return writeObjects(library, objects, { server, key });
}
