import { useEffect, useState } from 'preact/hooks';
import { explainFailure } from '../../lib/store/failure';
import { storageUsed } from '../../lib/store/wipe';
import { shownBytes } from '../../lib/words/shown-bytes';
import { countWords, words } from '../../lib/words/words';
import { useIndexesAround } from '../list/indexes';
import { useCounts } from '../list/use-counts';

/** The number of stored papers and the storage they use. */
export function StoredCounts() {
  const { value, failure } = useCounts('searchable', useIndexesAround());
  const { saved, seen } = value;
  const [used, setUsed] = useState<number>();
  useEffect(() => {
    // Some browsers do not report the storage used; the counts are shown without it.
    storageUsed().then(setUsed, () => setUsed(undefined));
  }, [saved, seen]);
  if (failure !== undefined) return <p role="alert">{explainFailure(failure)}</p>;
  if (saved === undefined || seen === undefined) return null;
  const parts = [
    countWords('settings_saved', saved),
    countWords('settings_seen', seen),
    used !== undefined && words('settings_used', shownBytes(used)),
  ];
  return <p class="settings-counts">{parts.filter(Boolean).join(' · ')}</p>;
}
