import './ActiveFilters.css';
import { words } from '../../lib/words/words';
import { sourceName } from '../list/source-name';
import { stateWord } from '../list/state-word';
import type { Filtering } from './use-filter';

/** What narrows the list now, each as a word that can be taken off. */
export function ActiveFilters({ filtering }: { filtering: Filtering }) {
  const { filter, set, removeTag } = filtering;
  const { scope, tags = [], status, source } = filter;
  // The scope bar shows the unread ones of the collection.
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
