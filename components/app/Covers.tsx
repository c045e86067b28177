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

const loadSettings = () => import('../settings/Settings').then(({ Settings }) => Settings);
const loadExport = () => import('../export/ExportPanel').then(({ ExportPanel }) => ExportPanel);
const loadReport = () => import('../settings/ReportPanel').then(({ ReportPanel }) => ReportPanel);

/** Settings, export or report, shown in place of the list. */
export function Covers({ cover, page, onClose, onImport, onFailure }: Props) {
  if (cover.name === 'settings') {
    const props = { page, onBack: onClose, onImport };
    return <Lazy load={loadSettings} props={props} onFailure={onFailure} />;
  }
  if (cover.name === 'export') {
    const { ids } = cover;
    const props = { ids, label: countWords('popup_papers', ids.length), onClose };
    return <Lazy load={loadExport} props={props} onFailure={onFailure} />;
  }
  if (!page) return null;
  return <Lazy load={loadReport} props={{ page, onClose }} onFailure={onFailure} />;
}
