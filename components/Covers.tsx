import type { PageReport } from '../lib/messages';
import { countWords, words } from '../lib/words';
import type { Cover } from './use-views';

interface Props {
  cover: Cover;
  page: PageReport | undefined;
  onClose(): void;
  onFailure(error: unknown): void;
}

/** Settings, export or report, in the place of the list. */
export function Covers({ cover, onClose }: Props) {
  return (
    <section class="empty">
      <h2>
        {cover.name === 'export'
          ? countWords('popup_export', cover.ids.length)
          : words('popup_settings')}
      </h2>
      <button type="button" onClick={onClose}>
        {words('popup_close')}
      </button>
    </section>
  );
}
