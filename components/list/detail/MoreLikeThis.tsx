import './MoreLikeThis.css';
import { useEffect, useId, useState } from 'preact/hooks';
import type { LikeThis } from '../../../lib/find/like-this';
import type { Item } from '../../../lib/paper/paper';
import { words } from '../../../lib/words/words';
import { whenIdle } from '../../parts/when-idle';
import { type Indexes, useIndexesAround } from '../data/indexes';
import { PaperLink } from '../PaperLink';

interface Props {
  item: Item;
  onFailure(error: unknown): void;
}

/**
 * Saved papers that share rare words, tags or authors with a paper, and which they share; nothing
 * as long as the search index is not open.
 */
export function MoreLikeThis({ item, onFailure }: Props) {
  const id = useId();
  const [found, setFound] = useState<LikeThis[]>([]);
  const indexes = useIndexesAround();
  const isOpen = indexes?.isOpen('saved') === true;
  useEffect(() => {
    if (!indexes || !isOpen) return undefined;
    let stopped = false;
    const cancel = whenIdle(() => {
      findIn(indexes, item).then(
        (papers) => !stopped && setFound(papers),
        (error) => !stopped && onFailure(error),
      );
    });
    return () => {
      stopped = true;
      cancel();
    };
  }, [item.paper.id, isOpen]);
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

async function findIn(indexes: Indexes, item: Item): Promise<LikeThis[]> {
  const [{ likeThis }, saved] = await Promise.all([
    import('../../../lib/find/like-this'),
    indexes.open('saved'),
  ]);
  return likeThis(item, saved);
}
