import './MoreLikeThis.css';
import { useEffect, useId, useState } from 'preact/hooks';
import type { LikeThis } from '../../../lib/find/like-this';
import type { Item } from '../../../lib/paper/paper';
import { words } from '../../../lib/words/words';
import { whenIdle } from '../../parts/when-idle';
import { PaperLink } from '../PaperLink';

interface Props {
  item: Item;
  /** Finds the papers; undefined as long as the search index is not there. */
  find: ((item: Item) => Promise<LikeThis[]>) | undefined;
  onFailure(error: unknown): void;
}

/** Saved papers that share rare words, tags or authors with a paper, and which they share. */
export function MoreLikeThis({ item, find, onFailure }: Props) {
  const id = useId();
  const [found, setFound] = useState<LikeThis[]>([]);
  const canFind = find !== undefined;
  useEffect(() => {
    if (!find) return undefined;
    let stopped = false;
    const cancel = whenIdle(() => {
      find(item).then(
        (papers) => !stopped && setFound(papers),
        (error) => !stopped && onFailure(error),
      );
    });
    return () => {
      stopped = true;
      cancel();
    };
  }, [item.paper.id, canFind]);
  if (found.length === 0) return null;
  return (
    <section class="like-this" aria-labelledby={id}>
      <h3 id={id}>{words('like_title')}</h3>
      <ul>
        {found.map(({ item: other, words: shared, tags }) => (
          <li key={other.paper.id}>
            <p dir="auto">
              <PaperLink paper={other.paper} />
            </p>
            <p>
              {words('like_shares')}{' '}
              {[
                ...shared.map((word) => words('draft_quoted', word)),
                ...tags.map((tag) => `#${tag}`),
              ].map((reason, at) => (
                <>
                  {at > 0 && ', '}
                  <bdi>{reason}</bdi>
                </>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
