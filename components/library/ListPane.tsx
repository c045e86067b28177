import './ListPane.css';
import { libraryLook } from '../../lib/settings/library';
import { SelectionBar } from '../list/SelectionBar';
import { Lazy } from '../parts/Lazy';
import { useStored } from '../parts/use-stored';
import { ListBody } from '../search/ListBody';
import { ListBar } from './ListBar';
import type { ViewProps } from './view';

interface Props extends ViewProps {
  /** Whether details are shown beside the list and not below the row. */
  beside: boolean;
  onImport(): void;
}

const loadFirstSteps = () => import('../app/FirstSteps').then(({ FirstSteps }) => FirstSteps);

/** The list of a view, with its order and layout and the actions on the selection. */
export function ListPane(props: Props) {
  const { finder, address, go, beside, onImport } = props;
  const { filtering, text, question, results, counts, cursor, selected } = finder;
  const { views, actions, on, focus, place, focusRow, focusSearch, exportAll } = finder;
  const look = useStored(libraryLook);
  const layout = address.layout ?? look.value?.layout ?? 'comfortable';
  return (
    <div class={`library-list ${layout}`}>
      <ListBar
        {...{ finder, address, go, layout }}
        onLayout={(chosen) => {
          look.change({ layout: chosen });
          go({ layout: chosen });
        }}
      />
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
        collected={counts.saved}
        open={beside ? undefined : views.row}
      />
      {selected.length > 0 && (
        <SelectionBar
          ids={selected}
          part={views.bulk}
          actions={actions}
          onPart={(part) => {
            views.setBulk(part);
            if (!part) focusRow();
          }}
          onExport={exportAll}
          onClear={() => {
            cursor.clear();
            focusRow();
          }}
        />
      )}
    </div>
  );
}
