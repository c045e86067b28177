import './History.css';
import { useEffect, useState } from 'preact/hooks';
import type { AlikePair } from '../../../lib/merge/alike';
import type { Item } from '../../../lib/paper/paper';
import { explainReadFailure } from '../../../lib/store/failure';
import { possibleDuplicates } from '../../../lib/store/join/duplicates';
import { getItems } from '../../../lib/store/read/list';
import { countWords, words } from '../../../lib/words/words';
import { JobLine } from '../../parts/JobLine';
import { useJob } from '../../parts/use-job';
import type { ViewProps } from '../view';
import { DuplicatePair } from './DuplicatePair';

/** Pairs that are shown at once; each decision brings the next one. */
const SHOWN = 20;

/** Pairs of saved papers that are alike, to be merged or told apart. */
export function Duplicates({ finder }: ViewProps) {
  const job = useJob<AlikePair[]>(explainReadFailure);
  const [left, setLeft] = useState<AlikePair[]>([]);
  useEffect(() => {
    job.run(possibleDuplicates);
  }, []);
  useEffect(() => setLeft(job.outcome ?? []), [job.outcome]);
  const shown = left.slice(0, SHOWN);
  const leave = (gone: ReadonlySet<string>) =>
    setLeft((pairs) => pairs.filter(({ a, b }) => !gone.has(a) && !gone.has(b)));
  const items = useItemsOf(shown, leave, finder.notices.fail);
  const decide = async (pair: AlikePair, same: boolean) => {
    const { join, keepApart } = finder.actions;
    const done = await (same ? join([pair.a, pair.b]) : keepApart(pair.a, pair.b));
    if (done) setLeft((pairs) => pairs.filter((each) => each !== pair));
  };
  return (
    <section class="history">
      <h2>{words('library_duplicates')}</h2>
      <p class="history-hint">{words('duplicates_hint')}</p>
      <JobLine job={job} label={words('duplicates_searching')} cancellable>
        {() => (
          <p>
            {left.length === 0
              ? words('duplicates_none')
              : countWords('duplicates_found', left.length)}
          </p>
        )}
      </JobLine>
      <ul>
        {shown.map((pair) => {
          const [one, other] = [items.get(pair.a), items.get(pair.b)];
          return (
            one &&
            other && (
              <DuplicatePair
                key={`${pair.a} ${pair.b}`}
                papers={[one, other]}
                onDecide={(same) => decide(pair, same)}
              />
            )
          );
        })}
      </ul>
    </section>
  );
}

/**
 * Reads the papers of the pairs.
 * @param onGone called with those that no longer exist, because they were merged into others
 */
function useItemsOf(
  pairs: readonly AlikePair[],
  onGone: (gone: ReadonlySet<string>) => void,
  onFailure: (error: unknown) => void,
): ReadonlyMap<string, Item> {
  const [items, setItems] = useState<ReadonlyMap<string, Item>>(new Map());
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  useEffect(() => {
    getItems(ids).then((read) => {
      const known = new Map(read.map((item) => [item.paper.id, item]));
      setItems(known);
      const gone = ids.filter((id) => !known.has(id));
      if (gone.length > 0) onGone(new Set(gone));
    }, onFailure);
  }, [ids.join(' ')]);
  return items;
}
