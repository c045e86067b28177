import './History.css';
import { registryPage } from '../../../lib/paper/registries';
import { explainReadFailure } from '../../../lib/store/failure';
import { hiddenPapers, type KeyedHidden } from '../../../lib/store/own/hidden-papers';
import { readable } from '../../../lib/text/tex';
import { words } from '../../../lib/words/words';
import { StoreFailure } from '../../list/StoreFailure';
import { QuietLine } from '../../parts/QuietLine';
import { useLive } from '../../parts/use-live';
import type { ViewProps } from '../view';

/** Papers that are shown; the rest comes up as these are shown again. */
const SHOWN = 200;

/** The papers of no interest, each with a button that shows it again. */
export function NotInterested({ finder }: ViewProps) {
  const { value: papers, failure } = useLive(hiddenPapers, []);
  const { unhide } = finder.actions;
  if (failure !== undefined) return <StoreFailure text={explainReadFailure(failure)} />;
  return (
    <section class="history">
      <h2>{words('mark_hidden')}</h2>
      <p class="history-hint">{words('hidden_hint')}</p>
      {!papers && <QuietLine text={words('popup_loading')} />}
      {papers?.length === 0 && <p>{words('hidden_empty')}</p>}
      <ul>
        {papers?.slice(0, SHOWN).map((paper) => (
          <HiddenRow key={paper.key} paper={paper} onShow={() => void unhide(paper.ids)} />
        ))}
      </ul>
      {(papers?.length ?? 0) > SHOWN && <p>{words('trash_more', SHOWN)}</p>}
    </section>
  );
}

interface Props {
  paper: KeyedHidden;
  onShow(): void;
}

function HiddenRow({ paper, onShow }: Props) {
  const title = readable(paper.title);
  const page = paper.ids.map(registryPage).find((address) => address !== undefined);
  return (
    <li>
      <h3 dir="auto">
        {page ? (
          <a href={page} target="_blank" rel="noreferrer">
            {title}
          </a>
        ) : (
          title
        )}
      </h3>
      <button
        type="button"
        aria-label={words('settings_hidden_show_title', title)}
        onClick={onShow}
      >
        {words('settings_hidden_show')}
      </button>
    </li>
  );
}
