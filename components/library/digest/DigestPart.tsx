import { useState } from 'preact/hooks';
import type { Digest, DigestSection } from '../../../lib/find';
import { getItems } from '../../../lib/store/read/list';
import { shownNumber } from '../../../lib/words/shown-number';
import { words } from '../../../lib/words/words';
import type { Finder } from '../../app/use-finder';
import { useLive } from '../../parts/use-live';
import { DigestRow } from './DigestRow';
import { sectionName } from './section-name';

interface Props {
  section: DigestSection;
  /** Whether there is no other section, so that it needs no heading of its own. */
  isOnly: boolean;
  also: Digest['also'];
  finder: Finder;
}

/** Papers of a section that are shown at first, and more with each press of the button. */
const FIRST = 10;
const MORE = 50;

/** A section of the digest. Only the papers that are shown are read. */
export function DigestPart({ section, isOnly, also, finder }: Props) {
  const [most, setMost] = useState(isOnly ? MORE : FIRST);
  const { ids, kind } = section;
  const shown = ids.slice(0, most);
  const items = useLive(() => getItems(shown), [shown.join()]).value;
  const left = ids.length - shown.length;
  const name = sectionName(section);
  return (
    <section class="digest-part">
      {!(isOnly && kind === 'rest') && (
        <h3>
          <bdi>{name}</bdi> <span>{shownNumber(ids.length)}</span>
        </h3>
      )}
      <ol>
        {items?.map((item) => (
          <DigestRow
            key={item.paper.id}
            item={item}
            also={also.get(item.paper.id)}
            actions={finder.actions}
          />
        ))}
      </ol>
      {left > 0 && (
        <button
          type="button"
          aria-label={words('row_action', words('digest_more', Math.min(left, MORE)), name)}
          onClick={() => setMost(most + MORE)}
        >
          {words('digest_more', Math.min(left, MORE))}
        </button>
      )}
    </section>
  );
}
