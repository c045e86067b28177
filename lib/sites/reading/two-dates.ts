import type { PageDraft } from '../../paper/paper';
import { defined } from './dom';

/**
 * The cited date and the day on which the paper went online, if that is another one. Of dates that
 * lie within each other, `2026-03` and `2026-03-25`, the exact one counts.
 * @param stated partial dates, the one that is cited first
 */
export function twoDates(
  stated: readonly (string | undefined)[],
  online: string | undefined,
): Pick<PageDraft, 'published' | 'online'> {
  const published = [...stated, online].reduce(
    (date, other) => (!date || other?.startsWith(`${date}-`) ? other : date),
    undefined,
  );
  return defined<Pick<PageDraft, 'published' | 'online'>>({
    published,
    online: online?.length === 10 && online !== published ? online : undefined,
  });
}
