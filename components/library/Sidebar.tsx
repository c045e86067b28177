import './Sidebar.css';
import { shownNumber } from '../../lib/words/shown-number';
import { words } from '../../lib/words/words';
import { useLive } from '../parts/use-live';
import type { PageView, View, ViewProps } from './view';
import { VIEWS } from './views';

/** The views of the library. */
export function Sidebar({ finder, address, go }: ViewProps) {
  const { counts } = finder;
  const countOf: Record<string, number | undefined> = {
    saved: counts.saved,
    unread: counts.unread,
    seen: counts.seen === undefined ? undefined : counts.seen - (counts.saved ?? 0),
  };
  const views = Object.entries(VIEWS);
  const link = ([name, view]: [string, View]) => (
    <ViewLink
      key={name}
      view={view}
      count={countOf[name]}
      current={address.view === name}
      onGo={() => go({ view: name })}
    />
  );
  return (
    <nav class="sidebar" aria-label={words('library_views')}>
      <ul>{views.filter(([, { place }]) => place === 'top').map(link)}</ul>
      <ul>{views.filter(([, { place }]) => place === 'bottom').map(link)}</ul>
    </nav>
  );
}

interface LinkProps {
  view: View;
  count: number | undefined;
  current: boolean;
  onGo(): void;
}

function ViewLink({ view, count, current, onGo }: LinkProps) {
  return (
    <li>
      <button
        type="button"
        class="sidebar-item"
        {...(current && { 'aria-current': 'page' })}
        onClick={onGo}
      >
        <span>{view.label()}</span>{' '}
        {'count' in view && view.count ? (
          <LiveCount of={view.count} />
        ) : (
          count !== undefined && <span class="sidebar-count">{shownNumber(count)}</span>
        )}
      </button>
    </li>
  );
}

function LiveCount({ of }: { of: NonNullable<PageView['count']> }) {
  const { value } = useLive(of, [], true);
  return value ? <span class="sidebar-count">{shownNumber(value)}</span> : null;
}
