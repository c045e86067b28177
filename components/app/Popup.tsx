import './Popup.css';
import { words } from '../../lib/words/words';
import { IMPORT_HASH, openLibrary } from '../parts/place';
import { FoundPapers } from './FoundPapers';
import { PageBanner } from './PageBanner';
import { PageOffer } from './PageOffer';
import { SearchHead } from './SearchHead';
import { Shell } from './Shell';
import { useFinder } from './use-finder';
import { usePage } from './use-page';

/** The toolbar popup: the papers of the current page, and the collection. */
export function Popup() {
  const toLibrary = (hash?: string) =>
    void openLibrary(hash).catch((error: unknown) => finder.notices.fail(error));
  const finder = useFinder({ openLibrary: () => toLibrary() });
  const here = usePage();
  return (
    <Shell
      name="popup"
      finder={finder}
      page={here.page}
      onImport={() => toLibrary(IMPORT_HASH)}
      onLibrary={() => toLibrary()}
    >
      <h1 class="visually-hidden">{words('name')}</h1>
      <SearchHead finder={finder} />
      {here.unread && <PageOffer unread={here.unread} onRead={here.poll} />}
      {here.page && (
        <PageBanner
          page={here.page}
          states={here.states}
          onSave={(of) =>
            finder.actions.saveHere(of, here.page?.unstored?.capture).then(finder.focusSearch)
          }
          onReport={() => finder.views.setCover({ name: 'report' })}
        />
      )}
      <FoundPapers finder={finder} />
    </Shell>
  );
}
