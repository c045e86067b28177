import '../parts/tokens.css';
import './Library.css';
import { useState } from 'preact/hooks';
import type { Incoming } from '../../lib/jobs/read-incoming';
import { words } from '../../lib/words/words';
import { useDrop } from '../import/use-drop';
import { Lazy } from '../parts/Lazy';
import { useMedia } from '../parts/use-media';
import { SearchHead } from '../search/SearchHead';
import { Beside } from './Beside';
import { Covers } from './Covers';
import { Footer } from './Footer';
import { FoundPapers } from './FoundPapers';
import { KeysSheet } from './KeysSheet';
import { IMPORT_HASH } from './place';
import { useFinder } from './use-finder';

/** From here on the details stand beside the list. */
const WIDE = '(min-width: 900px)';
const loadImport = () => import('../import/ImportPanel').then(({ ImportPanel }) => ImportPanel);

/** All papers on a page of their own, and the way in for more: files may be dropped anywhere on it. */
export function Library() {
  const [incoming, setIncoming] = useState<Incoming | undefined>(incomingAtStart);
  const dropping = useDrop((files) => setIncoming({ files }));
  const askForFiles = () => setIncoming({ files: [] });
  const finder = useFinder({ importFiles: askForFiles });
  const wide = useMedia(WIDE);
  const { views, notices, actions, selected } = finder;
  const drop = dropping && <p class="library-drop">{words('import_drop')}</p>;
  if (incoming) {
    const onClose = () => {
      setIncoming(undefined);
      views.setCover(undefined);
    };
    const props = { incoming, onIncoming: setIncoming, onClose };
    return (
      <main class="library">
        <Lazy load={loadImport} props={props} onFailure={notices.fail} />
        {drop}
      </main>
    );
  }
  if (views.cover) {
    const onClose = () => views.setCover(undefined);
    return (
      <main class="library">
        <Covers
          cover={views.cover}
          page={undefined}
          onClose={onClose}
          onImport={askForFiles}
          onFailure={notices.fail}
        />
        {drop}
      </main>
    );
  }
  return (
    <main class="library" onKeyDown={finder.onKeyDown}>
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
          <FoundPapers finder={finder} beside={wide} />
        </div>
        {wide && <Beside finder={finder} />}
      </div>
      <Footer
        selecting={selected.length > 0}
        shown={finder.shown ?? 0}
        total={finder.total}
        notices={notices}
        onUndo={actions.undo}
        onExport={finder.exportAll}
        onSettings={() => views.setCover({ name: 'settings' })}
      />
      {views.sheet && <KeysSheet onClose={() => views.setSheet(false)} />}
      {drop}
    </main>
  );
}

function incomingAtStart(): Incoming | undefined {
  return location.hash === IMPORT_HASH ? { files: [] } : undefined;
}
