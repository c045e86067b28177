import { words } from '../../lib/words/words';

interface Props {
  /** What was searched for; empty where filters alone leave nothing. */
  text: string;
  /** Whether everything seen was searched, so that there is no wider place to look. */
  everywhere: boolean;
  narrow: boolean;
  onSearchSeen(): void;
  onClearFilters(): void;
}

/** No paper answers, and where to look next. */
export function NothingHere({ text, everywhere, narrow, onSearchSeen, onClearFilters }: Props) {
  return (
    <section class="empty">
      <h2>{text ? words('popup_nothing_found', text) : words('popup_nothing_here')}</h2>
      {narrow && (
        <p>
          <button type="button" onClick={onClearFilters}>
            {words('popup_filters_clear')}
          </button>
        </p>
      )}
      {text && !everywhere && (
        <p>
          <button type="button" onClick={onSearchSeen}>
            {words('popup_search_seen')}
          </button>
        </p>
      )}
      {text && <p>{words('popup_nothing_hint')}</p>}
    </section>
  );
}
