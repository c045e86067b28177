import './PageBanner.css';
import { words } from '../../lib/words/words';
import type { Unread } from './inspect-tab';
import { useOffer } from './use-offer';

interface Props {
  unread: Unread;
  /** Called once reading has started. */
  onRead(): void;
  onFailure(error: unknown): void;
}

/** A line that says why the page is not read, with a button that reads it. */
export function PageOffer({ unread, onRead, onFailure }: Props) {
  return (
    <section class="here quiet" aria-label={words('popup_here')}>
      <OfferLine unread={unread} onRead={onRead} onFailure={onFailure} />
    </section>
  );
}

/** The text and the button of an offer. */
export function OfferLine({ unread, onRead, onFailure }: Props) {
  const { text, label, run } = useOffer(unread, onRead, onFailure);
  return (
    <>
      <p title={text}>{text}</p>
      {label && (
        <button type="button" onClick={run}>
          {label}
        </button>
      )}
    </>
  );
}
