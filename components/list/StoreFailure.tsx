import './EmptyCollection.css';
import { answerText } from '../../lib/messages';
import { readFailure } from '../../lib/store/failure';
import { words } from '../../lib/words/words';
import { openNormalWindow } from '../parts/place';

/**
 * Says why the store could not be read and that the papers are safe, with a button that retries, or
 * that goes where it can be read.
 */
export function StoreFailure({ failure }: { failure: unknown }) {
  const problem = readFailure(failure);
  const isPrivate = problem.kind === 'private_window';
  return (
    <section class="empty" role="alert">
      <h2>{words('popup_failed')}</h2>
      <p>{answerText(problem)}</p>
      <button type="button" onClick={isPrivate ? openNormalWindow : () => location.reload()}>
        {words(isPrivate ? 'popup_open_normal' : 'popup_again')}
      </button>
    </section>
  );
}
