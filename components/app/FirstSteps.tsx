import { countWords } from '../../lib/words/words';
import { EmptyCollection } from '../list/EmptyCollection';
import type { Unread } from './inspect-tab';
import type { Finder } from './use-finder';
import { useOffer } from './use-offer';
import type { Here } from './use-page';

interface Props {
  finder: Finder;
  /** Absent in the library. */
  here: Here | undefined;
  onImport(): void;
}

/** What stands in place of the list while nothing is saved: the first step that fits the page. */
export function FirstSteps({ finder, here, onImport }: Props) {
  const { page, states = [], unread, answered, room } = here ?? {};
  const unsaved = states
    .filter(({ state, hidden }) => state !== 'saved' && !hidden)
    .map(({ id }) => id);
  if (room === 'line' && unsaved.length > 0) {
    const save = () =>
      void finder.actions.saveHere(unsaved, page?.unstored?.capture).then(finder.focusSearch);
    const first = (
      <FirstStep text={countWords('popup_empty_save_all', unsaved.length)} run={save} />
    );
    return <EmptyCollection where="listing" first={first} onImport={onImport} />;
  }
  if (room === 'paper' && page) return <EmptyCollection where="paper" onImport={onImport} />;
  if (unread && answered && !page) {
    const first = <ReadStep unread={unread} onRead={here?.poll} onFailure={finder.notices.fail} />;
    return (
      <EmptyCollection
        where={unread.site ? 'unread' : 'elsewhere'}
        first={unread.site && first}
        onImport={onImport}
      />
    );
  }
  return <EmptyCollection where="elsewhere" onImport={onImport} />;
}

interface ReadProps {
  unread: Unread;
  onRead: (() => void) | undefined;
  onFailure(error: unknown): void;
}

function ReadStep({ unread, onRead = () => undefined, onFailure }: ReadProps) {
  const { text, label, run } = useOffer(unread, onRead, onFailure);
  return (
    <>
      <p>{text}</p>
      {label && <FirstStep text={label} run={run} />}
    </>
  );
}

function FirstStep({ text, run }: { text: string; run(): void }) {
  return (
    <button type="button" class="first-step" onClick={run}>
      {text}
    </button>
  );
}
