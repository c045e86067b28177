import { useEffect, useState } from 'preact/hooks';
import { explainFailure } from '../lib/store/failure';
import { countAll } from '../lib/store/list';
import { storageUsed } from '../lib/store/wipe';
import { countWords, words } from '../lib/words';
import { shownBytes } from './shown-bytes';
import { useLive } from './use-live';

/** How many papers are kept and what they take. */
export function StoredCounts() {
  const { value: counts, failure } = useLive(countAll, []);
  const [used, setUsed] = useState<number>();
  useEffect(() => {
    // Some browsers do not tell; the counts stand without it.
    storageUsed().then(setUsed, () => setUsed(undefined));
  }, [counts]);
  if (failure !== undefined) return <p role="alert">{explainFailure(failure)}</p>;
  if (!counts) return null;
  const parts = [
    countWords('settings_saved', counts.saved),
    countWords('settings_seen', counts.seen),
    used !== undefined && words('settings_used', shownBytes(used)),
  ];
  return <p class="settings-counts">{parts.filter(Boolean).join(' · ')}</p>;
}
