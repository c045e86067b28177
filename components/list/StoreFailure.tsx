import './EmptyCollection.css';
import { words } from '../../lib/words/words';

/**
 * Says why the store could not be read and that the papers are safe, with a button that retries.
 */
export function StoreFailure({ text }: { text: string }) {
  return (
    <section class="empty" role="alert">
      <h2>{words('popup_failed')}</h2>
      <p>{text}</p>
      <button type="button" onClick={() => location.reload()}>
        {words('popup_again')}
      </button>
    </section>
  );
}
