import { words } from '../../lib/words/words';

/** The store could not be read: why, what is safe, and a way to try again. */
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
