import type { PageReport } from '../../lib/paper/capture';
import { countWords } from '../../lib/words/words';
import { Lazy } from '../parts/Lazy';
import type { Cover } from './use-views';

interface Props {
  cover: Cover;
  page: PageReport | undefined;
  onClose(): void;
  onImport(): void;
  onFailure(error: unknown): void;
}

/** Settings, export or report, shown in place of the list. */
export function Covers({ cover, page, onClose, onImport, onFailure }: Props) {
  if (cover.name === 'settings') {
    const load = () => import('../settings/Settings').then(({ Settings }) => Settings);
    return <Lazy load={load} props={{ page, onBack: onClose, onImport }} onFailure={onFailure} />;
  }
  if (cover.name === 'export') {
    const load = () => import('../export/ExportPanel').then(({ ExportPanel }) => ExportPanel);
    const { ids } = cover;
    const props = { ids, label: countWords('popup_papers', ids.length), onClose };
    return <Lazy load={load} props={props} onFailure={onFailure} />;
  }
  if (!page) return null;
  const load = () => import('../settings/ReportPanel').then(({ ReportPanel }) => ReportPanel);
  return <Lazy load={load} props={{ page, onClose }} onFailure={onFailure} />;
}
