import { Lazy } from '../parts/Lazy';
import { ActiveFilters } from '../search/ActiveFilters';
import { ListBody } from '../search/ListBody';
import { ScopeBar } from '../search/ScopeBar';
import { FoundSelection } from './FoundSelection';
import type { Finder } from './use-finder';
import type { Here } from './use-page';

interface Props {
  finder: Finder;
  /** Whether details are shown beside the list and not below the row. */
  beside?: boolean;
  /** The page in the tab behind the popup. */
  page?: Here;
  /** Whether the list is not shown yet. */
  held?: boolean;
  /** Rows of the snapshot, shown until the list is there. */
  first?: HTMLElement | undefined;
  onImport(): void;
}

const loadFirstSteps = () => import('./FirstSteps').then(({ FirstSteps }) => FirstSteps);

const loadFilters = () => import('../search/FilterBar').then(({ FilterBar }) => FilterBar);

/** The results of a search with scopes, filters and the actions on the selection. */
export function FoundPapers(props: Props) {
  const { finder, beside = false, page, held = false, first, onImport } = props;
  const { filtering, text, question, results, counts, cursor } = finder;
  const { views, actions, on, focus, place, focusSearch } = finder;
  const { startAt, setTop } = finder;
  const isListing = page?.room === 'line' && page.papers !== undefined && page.papers.length > 0;
  const closeFilters = () => {
    views.setFilters(false);
    focusSearch();
  };
  return (
    <>
      <ScopeBar
        counts={counts}
        filtering={filtering}
        page={isListing ? page.papers : undefined}
        ranked={results.ranked ?? false}
        filters={views.filters}
        onFilters={() => views.setFilters(!views.filters)}
      />
      {views.filters && (
        <Lazy
          load={loadFilters}
          props={{ filtering, actions, onClose: closeFilters }}
          onFailure={finder.notices.fail}
        />
      )}
      <ActiveFilters filtering={filtering} />
      <ListBody
        {...{ results, filtering, text, question, cursor, on, focus }}
        meant={finder.meant}
        onMeant={(meant) => {
          finder.setText(meant);
          focusSearch();
        }}
        resumed={place === 'list'}
        held={held}
        first={first}
        empty={
          <Lazy
            load={loadFirstSteps}
            props={{ finder, here: page, onImport }}
            onFailure={finder.notices.fail}
          />
        }
        onTop={setTop}
        {...(startAt !== undefined && { startAt })}
        collected={counts?.saved}
        open={beside ? undefined : views.row}
      />
      <FoundSelection finder={finder} />
    </>
  );
}
