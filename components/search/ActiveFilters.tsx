import './ActiveFilters.css';
import { words } from '../../lib/words/words';
import { sourceName } from '../list/source-name';
import { stateWord } from '../list/state-word';
import type { Filtering } from './use-filter';

/** The active filters, each with a button that removes it. */
export function ActiveFilters({ filtering }: { filtering: Filtering }) {
  const { filter, set, removeTag } = filtering;
  const { scope, tags = [], status, source } = filter;
  // The scope bar already shows the unread scope.
  const shownStatus = scope === 'saved' && status === 'unread' ? undefined : status;
  if (tags.length === 0 && !shownStatus && !source) return null;
  return (
    <div class="active-filters">
      {tags.map((tag) => (
        <Word key={tag} text={`#${tag}`} onRemove={() => removeTag(tag)} />
      ))}
      {shownStatus && (
        <Word text={stateWord(shownStatus)} onRemove={() => set({ status: undefined })} />
      )}
      {source && <Word text={sourceName(source)} onRemove={() => set({ source: undefined })} />}
    </div>
  );
}

function Word({ text, onRemove }: { text: string; onRemove(): void }) {
  return (
    <button type="button" aria-label={words('popup_filter_remove', text)} onClick={onRemove}>
      {text} <span aria-hidden="true">×</span>
    </button>
  );
}
