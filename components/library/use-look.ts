import { type Layout, type LibraryLook, libraryLook } from '../../lib/settings/library';
import { useMedia } from '../parts/use-media';
import { type LiveStored, useStored } from '../parts/use-stored';

/** From this width on, the sidebar stands beside the list, and then the details, too. */
const WITH_SIDEBAR = '(min-width: 900px)';
const WITH_DETAIL = '(min-width: 1080px)';
/** A table needs more room. */
const WITH_TABLE = '(min-width: 700px)';
const TABLE_WITH_DETAIL = '(min-width: 1800px)';

/** How the library looks in this window. */
export interface Look {
  settings: LiveStored<LibraryLook>;
  layout: Layout;
  hasSidebar: boolean;
  hasTable: boolean;
  hasDetail: boolean;
}

/** @param wanted the layout of the address; by default that of the settings */
export function useLook(wanted: Layout | undefined): Look {
  const settings = useStored(libraryLook);
  const hasSidebar = useMedia(WITH_SIDEBAR);
  const hasTable = useMedia(WITH_TABLE);
  const chosen = wanted ?? settings.value?.layout ?? 'comfortable';
  const layout = chosen === 'table' && !hasTable ? 'compact' : chosen;
  const hasDetail = useMedia(layout === 'table' ? TABLE_WITH_DETAIL : WITH_DETAIL);
  return { settings, layout, hasSidebar, hasTable, hasDetail };
}
