import type { ComponentChildren } from 'preact';
import { BlockedError } from '../../lib/store/blocked';
import { words } from '../../lib/words/words';
import { FirstRows } from '../list/FirstRows';
import { type ListTable, PaperList } from '../list/PaperList';
import type { RowEvents, RowPart } from '../list/row-events';
import { StoreFailure } from '../list/StoreFailure';
import type { Cursor } from '../list/use-cursor';
import { QuietLine } from '../parts/QuietLine';
import { useBlocked } from '../parts/use-blocked';
import { NothingHere } from './NothingHere';
import { type Filtering, isNarrow } from './use-filter';
import type { Results } from './use-results';

interface Props {
  results: Results;
  filtering: Filtering;
  text: string;
  question: string;
  cursor: Cursor;
  on: RowEvents;
  focus: number;
  /** Whether the focus was in the list last, so that it returns there when it is drawn again. */
  resumed: boolean;
  open: { id: string; part: RowPart } | undefined;
  /** The text as it was probably meant, if it finds nothing. */
  meant: string | undefined;
  onMeant(text: string): void;
  /** Searches the papers that were only seen; by default in the same list. */
  onSearchSeen?(): void;
  /** Number of papers in the collection; undefined while they are counted. */
  collected: number | undefined;
  /** Index of the first row in view when the list is drawn first. */
  startAt?: number;
  onTop(index: number): void;
  /** Draws the list as a table. */
  table?: ListTable | undefined;
  /** Height of a row before it is measured, px. */
  rowHeight?: number | undefined;
  /** Whether nothing is shown yet, because the room or the list is not known. */
  held: boolean;
  /** Rows of the snapshot, shown until the list is there. */
  first?: HTMLElement | undefined;
  /** Shown while the collection is empty. */
  empty: ComponentChildren;
}

/** The list, or a failure, a wait, an empty collection or no results in its place. */
export function ListBody(props: Props) {
  const { results, filtering, text, collected, held, first, meant, onMeant, empty, ...rest } =
    props;
  const { ids, get, terms, seenFrom, complete, busy, view, failure } = results;
  const isBlocked = useBlocked();
  if (isBlocked) return <StoreFailure failure={new BlockedError()} />;
  if (failure !== undefined) return <StoreFailure failure={failure} />;
  if ((held || !ids) && first) return <FirstRows rows={first} />;
  if (held) return <div class="empty" />;
  if (!ids) return <QuietLine text={words('popup_loading')} />;
  if (ids.length > 0) {
    return (
      <PaperList
        label={words('list_label')}
        {...{ ids, get, terms, seenFrom, busy }}
        onView={view}
        {...rest}
      />
    );
  }
  // More may be found: the progress of the search is shown above.
  return complete ? <NoRows {...props} /> : <div class="empty" />;
}

/** An empty collection, or a search or filter without results. */
function NoRows(props: Props) {
  const { results, filtering, text, collected, meant, onMeant, empty } = props;
  const { filter, set } = filtering;
  const narrow = isNarrow(filter);
  if (filter.scope === 'saved' && !narrow && text.trim() === '') {
    if (collected === 0) return <>{empty}</>;
    // Any text would be replaced once it is known whether the collection is empty.
    if (collected === undefined) return <div class="empty" />;
  }
  return (
    <NothingHere
      text={text.trim()}
      everywhere={
        !filter.of && (filter.scope === 'seen' || (filter.alone ? !results.others : !narrow))
      }
      alone={filter.alone === true && filter.scope === 'saved'}
      narrow={narrow}
      meant={meant}
      onMeant={onMeant}
      onSearchSeen={
        props.onSearchSeen ?? (() => set({ scope: 'seen', status: undefined, of: undefined }))
      }
      onClearFilters={() => set({ tags: undefined, status: undefined, source: undefined })}
    />
  );
}
