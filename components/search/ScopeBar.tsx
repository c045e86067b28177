import './ScopeBar.css';
import type { Filter } from '../../lib/store/read/list';
import { shownNumber } from '../../lib/words/shown-number';
import { words } from '../../lib/words/words';
import type { Counts } from '../list/use-counts';
import type { Filtering } from './use-filter';

interface Props {
  counts: Partial<Counts>;
  filtering: Filtering;
  /** The papers of the page in the tab; undefined if it is no listing. */
  page?: string[] | undefined;
  /** Whether the best match is first. */
  ranked: boolean;
  /** Whether the filters are shown. */
  filters: boolean;
  onFilters(): void;
}

/** The scopes of the search, and the button that shows the filters. */
export function ScopeBar({ counts, filtering, page, ranked, filters, onFilters }: Props) {
  const { filter, set, showPage } = filtering;
  const at = placeIn(filter);
  const pick = (scope: Filter['scope'], status?: Filter['status']) =>
    set({ scope, status, of: undefined });
  return (
    <nav class="scopes" aria-label={words('popup_scopes')}>
      {page && (
        <Scope current={at === 'page'} onPick={() => showPage(page)}>
          {scopeText(words('popup_scope_page'), page.length)}
        </Scope>
      )}
      <Scope current={at === 'saved'} onPick={() => pick('saved')}>
        {scopeText(words('popup_scope_saved'), counts.saved)}
      </Scope>
      <Scope current={at === 'unread'} onPick={() => pick('saved', 'unread')}>
        {scopeText(words('popup_scope_unread'), counts.unread)}
      </Scope>
      <Scope current={at === 'seen'} onPick={() => pick('seen')}>
        {scopeText(words('popup_scope_seen'), counts.seen)}
      </Scope>
      <span class="scopes-order">{ranked && words('popup_best')}</span>
      <button type="button" aria-expanded={filters} onClick={onFilters}>
        {words('popup_filter')}
      </button>
    </nav>
  );
}

/** The label of a scope; without a number while its count is unknown. */
function scopeText(name: string, count: number | undefined): string {
  return count === undefined ? name : `${name} ${shownNumber(count)}`;
}

function placeIn({ scope, status, of }: Filter) {
  if (of) return 'page';
  if (scope === 'seen') return 'seen';
  return status === 'unread' ? 'unread' : 'saved';
}

interface ScopeProps {
  current: boolean;
  onPick(): void;
  children: string;
}

function Scope({ current, onPick, children }: ScopeProps) {
  return (
    <button
      type="button"
      class="scope"
      {...(current && { 'aria-current': 'true' })}
      onClick={onPick}
    >
      {children}
    </button>
  );
}
