import './Library.css';
import { useState } from 'preact/hooks';
import type { Incoming } from '../../lib/jobs/read-incoming';
import type { LastView } from '../../lib/settings/last-view';
import { words } from '../../lib/words/words';
import { useDrop } from '../import/use-drop';
import { Lazy } from '../parts/Lazy';
import { IMPORT_HASH } from '../parts/place';
import { useMedia } from '../parts/use-media';
import { Beside } from './Beside';
import { FoundPapers } from './FoundPapers';
import { SearchHead } from './SearchHead';
import { Shell } from './Shell';
import { useFinder } from './use-finder';

/** From this width on, the details are shown beside the list. */
const WIDE = '(min-width: 900px)';
const loadImport = () => import('../import/ImportPanel').then(({ ImportPanel }) => ImportPanel);

/** The library page: all papers, and import of files dropped anywhere on the page. */
export function Library() {
  const [incoming, setIncoming] = useState<Incoming | undefined>(incomingAtStart);
  const dropping = useDrop((files) => setIncoming({ files }));
  const askForFiles = () => setIncoming({ files: [] });
  const finder = useFinder({ importFiles: askForFiles, last: viewAtStart() });
  const wide = useMedia(WIDE);
  const closeImport = () => {
    setIncoming(undefined);
    finder.views.setCover(undefined);
  };
  return (
    <Shell
      name="library"
      finder={finder}
      cover={
        incoming && (
          <Lazy
            load={loadImport}
            props={{ incoming, onIncoming: setIncoming, onClose: closeImport }}
            onFailure={finder.notices.fail}
          />
        )
      }
      onImport={askForFiles}
      above={dropping && <p class="library-drop">{words('import_drop')}</p>}
    >
      <header class="library-head">
        <h1>{words('name')}</h1>
        <div class="library-search">
          <SearchHead finder={finder} />
        </div>
        <button type="button" onClick={askForFiles}>
          {words('library_import')}
        </button>
      </header>
      <div class="library-body">
        <div class="library-list">
          <FoundPapers finder={finder} beside={wide} onImport={askForFiles} />
        </div>
        {wide && <Beside finder={finder} />}
      </div>
    </Shell>
  );
}

function incomingAtStart(): Incoming | undefined {
  return location.hash === IMPORT_HASH ? { files: [] } : undefined;
}

/** The search of the address: the address bar and the menu of a selection open the library so. */
function viewAtStart(): LastView | undefined {
  const text = new URLSearchParams(location.search).get('q');
  const row = { id: '', index: 0 };
  return text ? { text, filter: { scope: 'saved' }, ofPage: false, row, top: 0 } : undefined;
}
