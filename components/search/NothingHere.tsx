import '../list/EmptyCollection.css';
import { parseId } from '../../lib/paper/ids';
import { pastedAddress } from '../../lib/paper/pasted-address';
import { registryPage } from '../../lib/paper/registries';
import { HIDDEN_QUERY } from '../../lib/search/query/query';
import { words } from '../../lib/words/words';

interface Props {
  /** The query; empty if only filters exclude all papers. */
  text: string;
  /** Whether unsaved papers were searched too, so that no wider search is possible. */
  everywhere: boolean;
  /** Whether only one of them is to be shown. */
  alone: boolean;
  narrow: boolean;
  /** The query as it was probably meant. */
  meant: string | undefined;
  onMeant(text: string): void;
  onSearchSeen(): void;
  onClearFilters(): void;
}

/** The text for an empty result, with ways to widen the search. */
export function NothingHere(props: Props) {
  const { text, everywhere, alone, narrow, meant, onMeant, onSearchSeen, onClearFilters } = props;
  const page = pageIn(text);
  if (text === HIDDEN_QUERY) {
    return (
      <section class="empty">
        <h2>{words('popup_nothing_here')}</h2>
        <p>{words('hidden_empty')}</p>
      </section>
    );
  }
  if (page && !narrow) {
    return (
      <section class="empty">
        <h2>{words('popup_not_met')}</h2>
        <p dir="auto">{text}</p>
        <p>
          <a href={page} target="_blank" rel="noreferrer">
            {words('popup_not_met_open')}
          </a>
        </p>
        <p>{words('popup_not_met_hint')}</p>
      </section>
    );
  }
  return (
    <section class="empty">
      <h2>{text ? words('popup_nothing_found', text) : words('popup_nothing_here')}</h2>
      {meant && (
        <p role="status">
          <button type="button" onClick={() => onMeant(meant)}>
            {words('search_meant', meant)}
          </button>
        </p>
      )}
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
            {words(alone ? 'library_search_seen' : 'popup_search_seen')}
          </button>
        </p>
      )}
      {text && <p>{words('popup_nothing_hint')}</p>}
    </section>
  );
}

/**
 * The page of a paper that was pasted as an address or an identifier. That of a registry comes
 * first: a PDF is not read.
 */
function pageIn(text: string): string | undefined {
  const id = parseId(text);
  return (id === null ? undefined : registryPage(id)) ?? pastedAddress(text)?.href;
}
