import './TagsPanel.css';
import { useState } from 'preact/hooks';
import { tagKey } from '../../../lib/paper/own/tag-style';
import { tagStyles } from '../../../lib/store/own/read-own';
import { countTags } from '../../../lib/store/read/list';
import { words } from '../../../lib/words/words';
import { type TagCount, tagInUse } from '../../list/matching-tags';
import { TagField } from '../../list/TagField';
import { useLive } from '../../parts/use-live';
import type { ViewProps } from '../view';
import { TagRow } from './TagRow';

/** All tags, to rename, merge, delete and colour them, and to give them rules. */
export function TagsPanel({ finder }: ViewProps) {
  const counts = useLive(countTags, []).value;
  const styles = useLive(tagStyles, []).value;
  /** Tags that have neither papers nor a style yet. */
  const [added, setAdded] = useState<readonly string[]>([]);
  if (!counts || !styles) return null;
  const known = new Set(counts.map(({ tag }) => tagKey(tag)));
  const others = [...[...styles.values()].map(({ name }) => name), ...added];
  const empty = [...new Map(others.map((tag) => [tagKey(tag), tag])).values()]
    .filter((tag) => !known.has(tagKey(tag)))
    .map((tag): TagCount => ({ tag, count: 0 }));
  const tags = [...counts, ...empty].sort((a, b) => a.tag.localeCompare(b.tag));
  return (
    <section class="own-view">
      <h2>{words('tags_title')}</h2>
      <p>{words(tags.length > 0 ? 'tags_explained' : 'tags_none')}</p>
      <div class="tags-add">
        <TagField
          resting
          label={words('tags_add')}
          known={[]}
          inUse={tags}
          onPick={(tag) => setAdded([...added, tagInUse(tags, tag)])}
          onClose={finder.focusSearch}
        />
      </div>
      <ul class="own-rows">
        {tags.map(({ tag }) => (
          <TagRow
            key={tag}
            tag={tag}
            known={tags}
            style={styles.get(tagKey(tag))}
            finder={finder}
          />
        ))}
      </ul>
    </section>
  );
}
