import './Sidebar.css';
import { shownNumber } from '../../lib/words/shown-number';
import { words } from '../../lib/words/words';
import { useLive } from '../parts/use-live';
import { Facets } from './Facets';
import { SmartLists } from './lists/SmartLists';
import { useOverview } from './use-overview';
import { useRoving } from './use-roving';
import type { PageView, View, ViewProps } from './view';
import { addressOf, markedIn, VIEWS } from './views';

/** The views of the library, and what the list contains. */
export function Sidebar(props: ViewProps) {
  const overview = useOverview(props.finder);
  return (
    <div class="sidebar">
      <ViewGroup {...props} place="top" label={words('library_views')} />
      <SmartLists {...props} />
      {overview && <Facets {...props} overview={overview} />}
      <ViewGroup {...props} place="bottom" label={words('library_views_more')} />
    </div>
  );
}

type GroupProps = ViewProps & { place: View['place']; label: string };

function ViewGroup({ finder, address, go, place, label }: GroupProps) {
  const marked = markedIn(address);
  const { group, itemOf } = useRoving(marked);
  const views = Object.entries(VIEWS).filter(([, view]) => view.place === place);
  const names = views.map(([name]) => name);
  const { saved, unread, seen } = finder.counts;
  const counts: Record<string, number | undefined> = {
    saved,
    unread,
    seen: saved === undefined || seen === undefined ? undefined : seen - saved,
  };
  if (views.length === 0) return null;
  return (
    <nav aria-label={label}>
      <div {...group}>
        {views.map(([name, view]) => (
          <button
            type="button"
            key={name}
            class="sidebar-item"
            {...itemOf(name, names)}
            {...(marked === name && { 'aria-current': 'page' })}
            onClick={() => go(addressOf(name, address))}
          >
            <span>{view.label()}</span> <ViewCount view={view} count={counts[name]} />
          </button>
        ))}
      </div>
    </nav>
  );
}

function ViewCount({ view, count }: { view: View; count: number | undefined }) {
  if ('count' in view && view.count) return <LiveCount of={view.count} />;
  return count === undefined ? null : <span class="sidebar-count">{shownNumber(count)}</span>;
}

function LiveCount({ of }: { of: NonNullable<PageView['count']> }) {
  const { value } = useLive(of, [], true);
  return value ? <span class="sidebar-count">{shownNumber(value)}</span> : null;
}
