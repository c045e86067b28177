import './ListPane.css';
import { hasClause, sortIn, withSort } from '../../lib/search/query/clauses-in-text';
import { HIDDEN_QUERY } from '../../lib/search/query/query';
import { type Layout, withColumn } from '../../lib/settings/library';
import { FoundSelection } from '../app/FoundSelection';
import { Lazy } from '../parts/Lazy';
import { ListBody } from '../search/ListBody';
import { HiddenHint } from './HiddenHint';
import { ListBar } from './ListBar';
import { tableOf } from './table/table-of';
import type { Look } from './use-look';
import type { ViewProps } from './view';

interface Props extends ViewProps {
  onImport(): void;
  look: Look;
}

/** Heights of rows before they are measured, px; undefined for the usual one. */
const ROW_HEIGHTS: Record<Layout, number | undefined> = {
  comfortable: undefined,
  compact: 30,
  table: 30,
};
const loadFirstSteps = () => import('../app/FirstSteps').then(({ FirstSteps }) => FirstSteps);

/** The list of a view, with its order and layout and the actions on the selection. */
export function ListPane(props: Props) {
  const { finder, address, go, onImport, look } = props;
  const { settings, layout, hasTable, hasDetail } = look;
  const { filtering, text, question, results, counts, cursor } = finder;
  const { views, on, focus, place, focusSearch } = finder;
  const columns = settings.value?.columns ?? [];
  return (
    <div class={`library-list ${layout}`}>
      <ListBar
        {...{ finder, address, go, layout, hasTable }}
        columns={columns}
        onColumn={(column, shown) => settings.change((last) => withColumn(last, column, shown))}
        onLayout={(chosen) => {
          settings.change({ layout: chosen });
          go({ layout: chosen });
        }}
      />
      {hasClause(text, HIDDEN_QUERY) && <HiddenHint finder={finder} go={go} />}
      <ListBody
        {...{ results, filtering, text, question, cursor, on, focus }}
        meant={finder.meant}
        onMeant={(meant) => {
          go({ text: meant });
          focusSearch();
        }}
        onSearchSeen={() => go({ view: 'seen' })}
        resumed={place === 'list'}
        held={false}
        empty={
          <Lazy
            load={loadFirstSteps}
            props={{ finder, here: undefined, onImport }}
            onFailure={finder.notices.fail}
          />
        }
        onTop={finder.setTop}
        key={layout === 'comfortable' ? 'rows' : layout}
        collected={counts.saved}
        rowHeight={ROW_HEIGHTS[layout]}
        table={
          layout === 'table'
            ? tableOf(columns, sortIn(text), (sort) => go({ text: withSort(text, sort) }))
            : undefined
        }
        open={hasDetail ? undefined : views.row}
      />
      <FoundSelection finder={finder} />
    </div>
  );
}
