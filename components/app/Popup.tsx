import '../parts/tokens.css';
import './Popup.css';
import { words } from '../../lib/words/words';
import { SearchHead } from '../search/SearchHead';
import { Covers } from './Covers';
import { Footer } from './Footer';
import { FoundPapers } from './FoundPapers';
import { KeysSheet } from './KeysSheet';
import { PageBanner } from './PageBanner';
import { PageOffer } from './PageOffer';
import { IMPORT_HASH, openLibrary } from './place';
import { useFinder } from './use-finder';
import { usePage } from './use-page';

/** The toolbar popup: the page below it, the collection, and what can be done with both. */
export function Popup() {
  const toLibrary = (hash?: string) =>
    void openLibrary(hash).catch((error) => finder.notices.fail(error));
  const finder = useFinder({ openLibrary: () => toLibrary() });
  const { actions, notices, selected, views } = finder;
  const here = usePage();
  if (views.cover) {
    const onClose = () => views.setCover(undefined);
    return (
      <main class="popup">
        <Covers
          cover={views.cover}
          page={here.page}
          onClose={onClose}
          onImport={() => toLibrary(IMPORT_HASH)}
          onFailure={notices.fail}
        />
      </main>
    );
  }
  return (
    <main class="popup" onKeyDown={finder.onKeyDown}>
      <h1 class="visually-hidden">{words('name')}</h1>
      <SearchHead finder={finder} />
      {here.unread && <PageOffer unread={here.unread} onRead={here.askAgain} />}
      {here.page && (
        <PageBanner
          page={here.page}
          states={here.states}
          onSave={(of) => actions.saveHere(of).then(finder.focusSearch)}
          onReport={() => views.setCover({ name: 'report' })}
        />
      )}
      <FoundPapers finder={finder} />
      <Footer
        selecting={selected.length > 0}
        shown={finder.shown ?? 0}
        total={finder.total}
        notices={notices}
        onUndo={actions.undo}
        onExport={finder.exportAll}
        onLibrary={() => toLibrary()}
        onSettings={() => views.setCover({ name: 'settings' })}
      />
      {views.sheet && <KeysSheet onClose={() => views.setSheet(false)} />}
    </main>
  );
}
