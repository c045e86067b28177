import { countForgotten } from '../../lib/store/own/read-hidden';
import { countWords, words } from '../../lib/words/words';
import { useLive } from '../parts/use-live';
import type { ViewProps } from './view';

/** What it means that the listed papers are of no interest, and where the others are. */
export function HiddenHint({ finder, go }: Pick<ViewProps, 'finder' | 'go'>) {
  const { value: forgotten = 0 } = useLive(countForgotten, []);
  if (!finder.shown && forgotten === 0) return null;
  return (
    <p class="list-hint">
      {words('hidden_hint')}{' '}
      {forgotten > 0 && (
        <button type="button" onClick={() => go({ view: 'settings' })}>
          {countWords('hidden_forgotten', forgotten)}
        </button>
      )}
    </p>
  );
}
