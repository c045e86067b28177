import './EmptyCollection.css';
import type { ComponentChildren } from 'preact';
import { words } from '../../lib/words/words';
import { DAILY_PAPERS } from '../parts/place';

/** The page behind the popup: a listing, one paper, a page that is not read, or another page. */
export type Surroundings = 'listing' | 'paper' | 'unread' | 'elsewhere';

interface Props {
  where: Surroundings;
  /** The button of the first step; none where the page's block above has it. */
  first?: ComponentChildren;
  onImport(): void;
}

/** The first steps for a new user, beginning where the user is. */
export function EmptyCollection({ where, first, onImport }: Props) {
  return (
    <section class="empty first-steps">
      <h2>{words('popup_empty_title')}</h2>
      {where === 'elsewhere' && (
        <a class="first-step" href={DAILY_PAPERS} target="_blank" rel="noreferrer">
          {words('popup_empty_open')}
        </a>
      )}
      {first}
      <ol>
        {where !== 'paper' && <li>{words('popup_empty_save')}</li>}
        {where === 'paper' && <li>{words('popup_empty_save_this')}</li>}
        <li>{words('popup_empty_find')}</li>
      </ol>
      {where === 'elsewhere' && (
        <p>
          <button type="button" onClick={onImport}>
            {words('popup_empty_import')}
          </button>
        </p>
      )}
      <p>{words('popup_empty_privacy')}</p>
    </section>
  );
}
