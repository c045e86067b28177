import '../parts/tokens.css';
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { PageReport } from '../../lib/paper/capture';
import { IndexesContext } from '../list/data/indexes';
import { Lazy } from '../parts/Lazy';
import { whenIdle } from '../parts/when-idle';
import { Covers } from './Covers';
import { Footer } from './Footer';
import { SyncLine } from './SyncLine';
import type { Finder } from './use-finder';

const loadKeys = () => import('./KeysSheet').then(({ KeysSheet }) => KeysSheet);
const loadWork = () => import('./WorkLine').then(({ WorkLine }) => WorkLine);

interface Props {
  /** CSS class of the page. */
  name: 'popup' | 'library';
  finder: Finder;
  /** Report of the page below the popup. */
  page?: PageReport | undefined;
  /** A cover that only this page has; it takes precedence over the others. */
  cover?: ComponentChildren;
  onImport(): void;
  /** Opens the library; absent in the library itself. */
  onLibrary?(): void;
  /** Shown above everything, including covers. */
  above?: ComponentChildren;
  /** The head and the list. */
  children: ComponentChildren;
}

/**
 * The layout that popup and library share: a cover, or head and list, with footer and sheet of
 * keys.
 */
export function Shell(props: Props) {
  return (
    <IndexesContext.Provider value={props.finder.results.indexes}>
      <Layout {...props} />
    </IndexesContext.Provider>
  );
}

function Layout(props: Props) {
  const { name, finder, page, cover, onImport, onLibrary, above, children } = props;
  const { actions, notices, selected, views } = finder;
  const covered =
    cover ||
    (views.cover && (
      <Covers
        cover={views.cover}
        page={page}
        onClose={() => views.setCover(undefined)}
        onImport={onImport}
        onFailure={notices.fail}
      />
    ));
  // Of the document, because the focus is nowhere when the list with its row is gone.
  useLayoutEffect(() => {
    if (covered) return undefined;
    document.addEventListener('keydown', finder.onKeyDown);
    return () => document.removeEventListener('keydown', finder.onKeyDown);
  });
  // Otherwise it would keep all keys from the list.
  const failSheet = (error: unknown) => {
    finder.closeSheet();
    notices.fail(error);
  };
  const main = useRef<HTMLElement>(null);
  useAids(main, notices.fail);
  if (covered) {
    return (
      <main ref={main} class={name}>
        {covered}
        {above}
      </main>
    );
  }
  return (
    <main ref={main} class={name} onFocusIn={finder.onFocusIn}>
      {children}
      <SyncLine onSettings={() => views.setCover({ name: 'settings' })} onFailure={notices.fail} />
      {notices.ongoing && <Lazy load={loadWork} props={notices.ongoing} onFailure={notices.fail} />}
      <Footer
        selecting={selected.length > 0 && !finder.aside}
        shown={finder.aside ? 0 : (finder.shown ?? 0)}
        total={finder.total}
        searching={finder.place === 'search'}
        notices={notices}
        onUndo={actions.undo}
        onRedo={actions.redo}
        onExport={finder.exportAll}
        {...(onLibrary && { onLibrary })}
        onSettings={() => views.setCover({ name: 'settings' })}
      />
      {views.sheet && (
        <Lazy load={loadKeys} props={{ onClose: finder.closeSheet }} onFailure={failSheet} />
      )}
      {above}
    </main>
  );
}

/**
 * Keeps the focus when what has it disappears, and tells texts that are cut. The code is not needed
 * for the first rows.
 */
function useAids(main: RefObject<HTMLElement | null>, fail: (error: unknown) => void): void {
  useEffect(() => {
    const stops: (() => void)[] = [];
    const cancel = whenIdle(() => {
      Promise.all([import('../parts/keep-focus'), import('../parts/show-cut-text')]).then(
        ([{ keepFocus }, { showCutText }]) => {
          if (main.current) stops.push(keepFocus(main.current), showCutText(main.current));
        },
        fail,
      );
    });
    return () => {
      cancel();
      for (const stop of stops) stop();
    };
  }, []);
}
