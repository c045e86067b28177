import './SelectionBar.css';
import { type SavedEntry, STATUSES } from '../../lib/paper/paper';
import { getEntries } from '../../lib/store/read/list';
import { shownNumber } from '../../lib/words/shown-number';
import { countWords, words } from '../../lib/words/words';
import { useLive } from '../parts/use-live';
import { useAllHidden } from './data/use-hidden';
import { stateWord } from './state-word';
import { TagEditor } from './TagEditor';
import type { Actions } from './use-actions';

export type BulkPart = 'tags' | 'status';

/** Nobody means to merge more papers than this into one. */
const MOST_MERGED = 10;
/** The tags and states of more papers are not read. */
const MOST_READ = 20_000;

interface Props {
  ids: string[];
  part: BulkPart | undefined;
  actions: Actions;
  onPart(part: BulkPart | undefined): void;
  onExport(): void;
  onClear(): void;
}

/** The actions on all selected papers, in place of the footer. */
export function SelectionBar({ ids, part, actions, onPart, onExport, onClear }: Props) {
  const entries = useLive(
    async () => (ids.length <= MOST_READ ? getEntries(ids) : undefined),
    [ids],
  ).value;
  const unsaved = entries ? ids.length - entries.length : 0;
  const hidden = useAllHidden(ids, unsaved === ids.length);
  const toggle = (wanted: BulkPart) => onPart(part === wanted ? undefined : wanted);
  return (
    <>
      {part === 'tags' && (
        <div class="selection-part">
          <TagEditor
            label={countWords('list_tags_label', ids.length)}
            tags={commonTags(ids, entries)}
            onAdd={(tag) => actions.addTags(ids, [tag])}
            onRemove={(tag) => actions.removeTags(ids, [tag])}
            onClose={() => onPart(undefined)}
          />
        </div>
      )}
      {part === 'status' && (
        <div class="selection-part">
          {STATUSES.map((status) => (
            <button type="button" key={status} onClick={() => actions.setStatus(ids, status)}>
              {stateWord(status)}
            </button>
          ))}
        </div>
      )}
      <div class="selection" role="toolbar" aria-label={words('list_selection')}>
        <p>{countWords('list_selected', ids.length)}</p>
        {unsaved > 0 && (
          <button type="button" onClick={() => actions.save(ids)}>
            {countWords('popup_save', unsaved)}
          </button>
        )}
        <button type="button" aria-expanded={part === 'tags'} onClick={() => toggle('tags')}>
          {words('row_tag')}
        </button>
        <button type="button" aria-expanded={part === 'status'} onClick={() => toggle('status')}>
          {words('paper_status')}
        </button>
        <button type="button" onClick={onExport}>
          {countWords('popup_export', ids.length)}
        </button>
        {ids.length > 1 && ids.length <= MOST_MERGED && (
          <button type="button" onClick={() => actions.join(ids).then(onClear)}>
            {words('list_same', shownNumber(ids.length))}
          </button>
        )}
        {unsaved === ids.length && (
          <button type="button" onClick={() => actions.toggleHidden(ids).then(onClear)}>
            {words(hidden ? 'settings_hidden_show' : 'mark_hidden')}
          </button>
        )}
        {unsaved < ids.length && (
          <button type="button" onClick={() => actions.remove(ids).then(onClear)}>
            {words('row_remove')}
          </button>
        )}
        <button type="button" aria-label={words('list_clear')} onClick={onClear}>
          ×
        </button>
      </div>
    </>
  );
}

/** Returns the tags that all papers have; only these can be removed together. */
function commonTags(ids: string[], entries: SavedEntry[] = []): string[] {
  const [first] = entries;
  if (!first || entries.length < ids.length) return [];
  return first.tags.filter((tag) => entries.every(({ tags }) => tags.includes(tag)));
}
