import './Library.css';
import { useEffect, useState } from 'preact/hooks';
import type { Incoming } from '../../lib/jobs/read-incoming';
import { withClause } from '../../lib/search/query/clauses-in-text';
import { facetClause } from '../../lib/search/query/write-clause';
import { words } from '../../lib/words/words';
import { Beside } from '../app/Beside';
import { SearchHead } from '../app/SearchHead';
import { Shell } from '../app/Shell';
import { useFinder } from '../app/use-finder';
import { useDrop } from '../import/use-drop';
import { Lazy } from '../parts/Lazy';
import { IMPORT_HASH, SETTINGS_HASH } from '../parts/place';
import { type Address, FIRST_VIEW } from './address';
import { Drawer } from './Drawer';
import { ListPane } from './ListPane';
import { Sidebar } from './Sidebar';

import { addressAtStart, type Held, useAddress } from './use-address';
import { useLook } from './use-look';
import { filterOf, viewNamed } from './views';

const IMPORT = IMPORT_HASH.slice(1);
const SETTINGS = SETTINGS_HASH.slice(1);
const loadImport = () => import('../import/ImportPanel').then(({ ImportPanel }) => ImportPanel);

/** The library page: all papers, and import of files dropped anywhere on the page. */
export function Library() {
  const [start] = useState(addressAtStart);
  const [held, setHeld] = useState<Held>(() => heldOf(start, FIRST_VIEW));
  const [incoming, setIncoming] = useState<Incoming | undefined>(() => incomingAt(start));
  const dropping = useDrop((files) => setIncoming({ files }));
  const askForFiles = () => setIncoming({ files: [] });
  const page = pageNamed(held.view);
  const finder = useFinder({
    importFiles: askForFiles,
    last: lastViewAt(start),
    aside: page !== undefined,
    withTag: (text, tag) => withClause(text, facetClause('tag', tag)),
  });
  const { views, text } = finder;
  const cover = incoming ? IMPORT : views.cover?.name === 'settings' ? SETTINGS : undefined;
  const show = (next: Address) => {
    const now = heldOf(next, held.view);
    setHeld(now);
    setIncoming(incomingAt(next));
    views.setCover(next.view === SETTINGS ? { name: 'settings' } : undefined);
    const isPage = pageNamed(now.view) !== undefined;
    finder.revisit({
      filter: filterOf(now.view),
      text: isPage ? '' : next.text,
      paper: next.paper,
    });
  };
  const { address, go } = useAddress(finder, { ...held, view: cover ?? held.view }, show);
  useEffect(() => {
    // What is typed in a view without a list is searched in the collection.
    if (page && text.trim() !== '')
      setHeld(({ layout }) => ({ ...LISTED, ...(layout && { layout }) }));
  }, [text]);
  const name = viewNamed(held.view)?.label() ?? '';
  useEffect(() => {
    document.title = words('library_title', text.trim() || name);
  }, [text.trim(), name]);

  const [drawer, setDrawer] = useState(false);
  const look = useLook(address.layout);
  const { hasSidebar, hasDetail } = look;
  /** Another view is looked at; a filter may be followed by others. */
  const goFromDrawer = (change: Partial<Address>) => {
    if (change.view !== undefined) setDrawer(false);
    go(change);
  };
  const closeImport = () => {
    setIncoming(undefined);
    views.setCover(undefined);
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
        {!hasSidebar && (
          <button
            type="button"
            class="library-menu"
            aria-label={words('library_drawer')}
            title={words('library_drawer')}
            aria-haspopup="dialog"
            onClick={() => setDrawer(true)}
          >
            <span aria-hidden="true">☰</span>
          </button>
        )}
        <h1>{words('name')}</h1>
        <div class="library-search">
          <SearchHead finder={finder} />
        </div>
        <button type="button" onClick={askForFiles}>
          {words('library_import')}
        </button>
      </header>
      <div class="library-body">
        {hasSidebar && <Sidebar finder={finder} address={address} go={go} />}
        {drawer && !hasSidebar && (
          <Drawer onClose={() => setDrawer(false)}>
            <Sidebar finder={finder} address={address} go={goFromDrawer} />
          </Drawer>
        )}
        {page ? (
          <div class="library-page">
            <Lazy
              key={held.view}
              load={page.load}
              props={{ finder, address, go }}
              onFailure={finder.notices.fail}
            />
          </div>
        ) : (
          <>
            <ListPane {...{ finder, address, go, look }} onImport={askForFiles} />
            {hasDetail && <Beside finder={finder} />}
          </>
        )}
      </div>
    </Shell>
  );
}

const LISTED: Held = { view: FIRST_VIEW, more: {} };

/** The view of its own kind of that name; undefined for lists. */
function pageNamed(name: string) {
  const view = viewNamed(name);
  return view && 'load' in view ? view : undefined;
}

/** What an address shows below a cover, for which the view stays. */
function heldOf({ view, layout, more }: Address, last: string): Held {
  return { view: viewNamed(view) ? view : last, more, ...(layout && { layout }) };
}

function incomingAt({ view }: Address): Incoming | undefined {
  return view === IMPORT ? { files: [] } : undefined;
}

function lastViewAt({ view, text, paper }: Address) {
  const row = { id: paper ?? '', index: 0 };
  return { text, filter: filterOf(view), ofPage: false, row, top: 0 };
}
