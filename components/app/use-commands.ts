import { useEffect, useRef } from 'preact/hooks';
import { pageOf, pdfOf } from '../../lib/paper/addresses';
import type { Item } from '../../lib/paper/paper';
import { userIsTyping } from '../../lib/store/slow-queue';
import type { Commanded } from './commanded';
import { drawNow } from './draw-now';
import { type Command, commandOf, placeOf } from './keys';
import { moveBetween } from './move-between';
import { isOnPage, onPage } from './on-page';
import { openAddress } from './open-address';

/** Number of rows that Page Up and Page Down move. */
const PAGE = 5;

type ListCommand = Exclude<Command, 'back'>;

/** Commands on papers of the list: they do nothing while its rows don't match the text typed. */
const ON_ROWS: ReadonlySet<ListCommand> = new Set([
  'pdf',
  'save',
  'tags',
  'note',
  'status',
  'hide',
  'copy',
  'cite',
  'select',
  'selectAll',
  'extendNext',
  'extendPrevious',
  'export',
  'more',
]);

/** Commands that need no list. */
const ANYWHERE: ReadonlySet<Command> = new Set([
  'search',
  'keys',
  'undo',
  'redo',
  'library',
  'import',
  'back',
]);

/** Returns the keydown handler of the page. */
export function useCommands(commanded: Commanded): (event: KeyboardEvent) => void {
  const waiting = useRef<ListCommand>(undefined);
  /** Number of commands that have not done their work yet: keys after them are not commands. */
  const held = useRef(0);
  const hold = (work: Promise<void> | undefined) => {
    if (!work) return;
    held.current += 1;
    void work.finally(() => {
      held.current -= 1;
    });
  };
  /** Runs a command, or returns it if it is to be run later. */
  const runInTime = (command: ListCommand): ListCommand | undefined => {
    const time = timeFor(command, commanded);
    if (time === 'now') drawNow(() => hold(run(command, commanded)));
    return time === 'later' ? command : undefined;
  };
  useEffect(() => {
    const command = waiting.current;
    // Running it may draw, which runs this effect again.
    waiting.current = undefined;
    if (command) waiting.current = runInTime(command);
  });

  /** Runs a command that a key gave on the page's own paper, in the box or in the list. */
  const give = (command: ListCommand, { target }: Event) => {
    const isPage = isOnPage(commanded, target);
    const move = moveBetween(command, isPage ? 'page' : placeOf(target), commanded);
    if (move) drawNow(move);
    else if (isPage) drawNow(() => hold(run(command, onPage(commanded))));
    else waiting.current = runInTime(command);
  };

  return (event) => {
    userIsTyping();
    if (held.current > 0) return event.preventDefault();
    // The sheet of keys covers the list: nothing behind it may change, and Escape closes it.
    if (commanded.views.sheet) return;
    waiting.current = undefined;
    const command = commandOf(event, placeOf(event.target));
    if (!command || (commanded.aside && !ANYWHERE.has(command))) return;
    if (command === 'back') {
      if (commanded.back()) event.preventDefault();
      return;
    }
    event.preventDefault();
    give(command, event);
  };
}

/** When a command may run: `later` is as soon as the list that it refers to is there. */
function timeFor(command: ListCommand, commanded: Commanded): 'now' | 'later' | 'never' {
  const { matching, upToDate, item, firstPageOnly } = commanded;
  if (command === 'last') return firstPageOnly ? 'later' : 'now';
  // Enter right after typing refers to the paper that is about to be found.
  if (command === 'open') return matching && (upToDate || item) ? 'now' : 'later';
  return ON_ROWS.has(command) && !matching ? 'never' : 'now';
}

/** Returns a promise if keys that follow must wait for the command. */
function run(command: ListCommand, commanded: Commanded): Promise<void> | undefined {
  const { cursor, actions, views, focusSearch, exportAll } = commanded;
  const move = (rows: number, extend = false) => {
    cursor.moveBy(rows, extend);
    commanded.focusRow();
  };
  if (command === 'export') return exportAll();
  if (command === 'selectAll') return commanded.selectAll();
  const commands: Record<typeof command, () => void> = {
    search: focusSearch,
    savePage: () => commanded.page?.toggleSaved(commanded.page.item),
    copyPage: () => commanded.page && actions.copyBibtex([commanded.page.item.paper.id]),
    keys: () => views.setSheet(true),
    next: () => move(1),
    previous: () => move(-1),
    extendNext: () => move(1, true),
    extendPrevious: () => move(-1, true),
    pageDown: () => move(PAGE),
    pageUp: () => move(-PAGE),
    first: () => move(-Infinity),
    last: () => move(Infinity),
    undo: () => actions.undo(),
    redo: actions.redo,
    library: () => commanded.openLibrary?.(),
    import: () => commanded.importFiles?.(),
    less: () => views.showRow(undefined),
    open: () => withItem(commanded, ({ paper }) => open(pageOf(paper), commanded)),
    pdf: () => withItem(commanded, ({ paper }) => open(pdfOf(paper), commanded)),
    more: () => withItem(commanded, ({ paper }) => views.showRow({ id: paper.id, part: 'detail' })),
    note: () => withItem(commanded, ({ paper }) => views.showRow({ id: paper.id, part: 'note' })),
    select: () => withItem(commanded, ({ paper }) => cursor.toggle(paper.id)),
    save: () => onSelection(commanded, actions.save, actions.toggleSaved),
    tags: () =>
      onSelection(
        commanded,
        () => views.setBulk('tags'),
        ({ paper }) => views.showRow({ id: paper.id, part: 'tags' }),
      ),
    copy: () =>
      onSelection(commanded, actions.copyBibtex, ({ paper }) => actions.copyBibtex([paper.id])),
    cite: () =>
      onSelection(commanded, actions.copyReferences, ({ paper }) =>
        actions.copyReferences([paper.id]),
      ),
    hide: () =>
      onSelection(commanded, actions.toggleHidden, ({ paper }) => actions.toggleHidden([paper.id])),
    status: () =>
      onSelection(
        commanded,
        () => views.setBulk('status'),
        ({ paper }) => actions.stepStatus(paper.id),
      ),
  };
  commands[command]();
  return undefined;
}

function withItem({ item, cursor }: Commanded, act: (item: Item) => void): void {
  if (!item) return;
  cursor.pin();
  act(item);
}

/** Applies a command to all selected papers, or to the current one without a selection. */
function onSelection(
  commanded: Commanded,
  onAll: (ids: string[]) => void,
  onOne: (item: Item) => void,
): void {
  const { selected } = commanded.cursor;
  if (selected.size > 0) onAll([...selected]);
  else withItem(commanded, onOne);
}

function open(url: string | undefined, { notices }: Commanded): void {
  if (url) openAddress(url).catch(notices.fail);
}
