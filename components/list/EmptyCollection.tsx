import './EmptyCollection.css';
import { words } from '../../lib/words/words';

/** The page behind the popup: the papers of a listing, one paper, or another page. */
export type Surroundings = 'listing' | 'paper' | 'elsewhere';

/** The first steps for a new user, beginning where the user is. */
export function EmptyCollection({ where }: { where: Surroundings }) {
  return (
    <section class="empty">
      <h2>{words('popup_empty_title')}</h2>
      <ol>
        {where === 'elsewhere' && (
          <li>
            <a href="https://huggingface.co/papers" target="_blank" rel="noreferrer">
              {words('popup_empty_open')}
            </a>
          </li>
        )}
        <li>{words(where === 'paper' ? 'popup_empty_save_this' : 'popup_empty_save')}</li>
        <li>{words('popup_empty_find')}</li>
      </ol>
      <p>{words('popup_empty_privacy')}</p>
    </section>
  );
}
