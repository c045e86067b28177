import './Popup.css';
import type { LastView } from '../../lib/settings/last-view';
import { words } from '../../lib/words/words';
import { IMPORT_HASH, openLibrary } from '../parts/place';
import { FoundPapers } from './FoundPapers';
import type { FirstDraw } from './first-draw';
import { PageBlock } from './PageBlock';
import { SearchHead } from './SearchHead';
import { Shell } from './Shell';
import { useFinder } from './use-finder';
import { useLastView } from './use-last-view';
import { usePage } from './use-page';

interface Props {
  /** What the popup showed when it was closed a short while ago. */
  last?: LastView | undefined;
  /** What was drawn before this. */
  first?: FirstDraw;
}

/** The toolbar popup: the papers of the current page, and the collection. */
export function Popup({ last, first }: Props) {
  const toLibrary = (hash?: string) =>
    void openLibrary(hash).catch((error: unknown) => finder.notices.fail(error));
  const here = usePage(first?.room);
  const finder = useFinder({ openLibrary: () => toLibrary(), here, last, typed: first?.typed });
  const restored = useLastView(finder, here, last);
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
      <PageBlock finder={finder} here={here} />
      <FoundPapers
        finder={finder}
        page={here}
        held={here.room === undefined || !restored}
        first={first?.rows}
        onImport={() => toLibrary(IMPORT_HASH)}
      />
    </Shell>
  );
}
