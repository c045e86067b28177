import type { OpenReason } from '../../lib/store/rows';
import type { ZoteroCounts } from '../../lib/store/zotero';
import { countWords, words } from '../../lib/words/words';

/** Explains why papers are not in Zotero or not as requested, and what the user can do. */
export function reasonText(reason: OpenReason): string {
  switch (reason) {
    case 'closed':
      return words('zotero_closed');
    case 'foreign':
      return words('zotero_foreign');
    case 'forbidden':
      return words('zotero_forbidden');
    case 'outdated':
      return words('zotero_outdated');
    case 'readonly':
      return words('zotero_readonly');
    case 'gone':
      return words('zotero_gone');
    case 'refused':
      return words('zotero_refused');
    case 'unsure':
      return words('zotero_unsure');
    case 'untagged':
      return words('zotero_untagged');
    case 'longtag':
      return words('zotero_longtag');
    case 'incomplete':
      return words('zotero_incomplete');
  }
}

type OpenCounts = Pick<ZoteroCounts, 'waiting' | 'failed' | 'lacking'> & {
  reason?: OpenReason | undefined;
};

/** Describes queued and failed papers with the reason; undefined if there are none. */
export function openText({ waiting, failed, lacking, reason }: OpenCounts): string | undefined {
  const parts = [
    ...(waiting > 0 ? [countWords('zotero_waiting', waiting)] : []),
    ...(failed > 0 ? [countWords('zotero_failed', failed)] : []),
    ...(reason ? [reasonText(reason)] : []),
    ...(lacking > 0 ? [words('zotero_named')] : []),
  ];
  return parts.length > 0 ? parts.join(' ') : undefined;
}
