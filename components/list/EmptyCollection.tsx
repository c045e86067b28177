import './EmptyCollection.css';
import { words } from '../../lib/words/words';

/** The first three steps for a new user. */
export function EmptyCollection() {
  return (
    <section class="empty">
      <h2>{words('popup_empty_title')}</h2>
      <ol>
        <li>
          <a href="https://huggingface.co/papers" target="_blank" rel="noreferrer">
            {words('popup_empty_open')}
          </a>
        </li>
        <li>{words('popup_empty_save')}</li>
        <li>{words('popup_empty_find')}</li>
      </ol>
      <p>{words('popup_empty_privacy')}</p>
    </section>
  );
}
