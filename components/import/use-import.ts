import { useEffect, useState } from 'preact/hooks';
import { withChoices } from '../../lib/jobs/import-choices';
import { type Arrived, type Incoming, readIncoming } from '../../lib/jobs/read-incoming';
import { importItems } from '../../lib/store/import/import';
import type { Pair } from '../../lib/store/import/plan';
import { type PreviewRow, previewImport } from '../../lib/store/import/preview';
import { importFailure } from '../parts/import-failure';
import { useJob } from '../parts/use-job';
import type { Imported } from './ImportOutcome';

/** The steps of an import: read, preview, store. */
export type Importing = ReturnType<typeof useImport>;

/** Returns the key of a pair in a set. */
export const pairKey = ([a, b]: Pair) => `${a}\n${b}`;

const NO_TAGS: readonly string[] = [];
const NO_PAIRS: readonly Pair[] = [];
/** Maximum number of problems shown again after the import. */
const MAX_PROBLEMS = 50;

export function useImport(incoming: Incoming) {
  const reading = useJob<Arrived>(importFailure);
  const previewing = useJob<PreviewRow[]>(importFailure);
  const storing = useJob<Imported>(importFailure);
  const [save, setSave] = useState(false);
  const [tags, setTags] = useState(NO_TAGS);
  const [same, setSame] = useState(NO_PAIRS);
  const arrived = reading.outcome;

  useEffect(() => {
    setSame(NO_PAIRS);
    previewing.cancel();
    storing.cancel();
    if (incoming.files.length === 0 && incoming.text === undefined) return reading.cancel();
    reading.run((onProgress, signal) => readIncoming(incoming, Date.now(), onProgress, signal));
  }, [incoming]);
  useEffect(() => {
    if (!arrived) return;
    const items = withChoices(arrived.items, { save, tags }, arrived.at);
    const { apart, removed } = arrived;
    previewing.run((onProgress, signal) =>
      previewImport(items, arrived.at, { apart, removed, onProgress, signal }),
    );
  }, [arrived, save, tags]);

  const store = () => {
    if (!arrived) return;
    const items = withChoices(arrived.items, { save, tags }, arrived.at);
    storing.run(async (onProgress, signal) => {
      const { apart, removed, records } = arrived;
      const options = { same, apart, removed, records, onProgress, signal };
      const result = await importItems(items, Date.now(), options);
      const problems = arrived.problems.slice(0, MAX_PROBLEMS);
      return { ...result, total: items.length, problems };
    });
  };
  const setPair = (pair: Pair, on: boolean) =>
    setSame((last) => [
      ...last.filter((each) => pairKey(each) !== pairKey(pair)),
      ...(on ? [pair] : []),
    ]);
  return {
    reading,
    previewing,
    storing,
    arrived,
    save,
    setSave,
    tags,
    setTags,
    same,
    setPair,
    store,
  };
}
