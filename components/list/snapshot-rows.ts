import type { SnapshotRow } from '../../lib/settings/snapshot';

/**
 * Draws the rows of the snapshot without Preact, which is not loaded yet. They look like those of
 * Row.tsx, and nothing can be done with them.
 */
export function drawSnapshotRows(rows: readonly SnapshotRow[]): HTMLElement {
  const list = element('ol', '');
  list.append(...rows.map(drawRow));
  list.firstElementChild?.setAttribute('aria-current', 'true');
  const place = element('div', 'first-rows', [list]);
  place.inert = true;
  place.setAttribute('aria-busy', 'true');
  return place;
}

function drawRow({ title, facts, status, tags, note, upvotes }: SnapshotRow): HTMLElement {
  const heading = element('h2', '', [title]);
  heading.dir = 'auto';
  const words = tags.map((tag) => element('button', '', [element('bdi', '', [`#${tag}`])]));
  const firstLine = element('p', 'row-note', [note ?? '']);
  firstLine.dir = 'auto';
  return element('li', 'row', [
    element('div', 'row-lead', [element('span', `state-dot ${status}`)]),
    element('div', 'row-body', [
      heading,
      element('p', 'row-facts', [facts]),
      ...(words.length > 0 ? [element('div', 'tag-words', words)] : []),
      ...(note ? [firstLine] : []),
    ]),
    ...(upvotes === undefined ? [] : [element('p', 'row-count', [`▲ ${upvotes}`])]),
  ]);
}

function element(
  name: keyof HTMLElementTagNameMap,
  className: string,
  children: (string | HTMLElement)[] = [],
): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}
