import './TagsPanel.css';
import { useMemo, useState } from 'preact/hooks';
import { type TagStyle, tagKey } from '../../../lib/paper/own/tag-style';
import { tagStyles } from '../../../lib/store/own/read-own';
import { fold } from '../../../lib/text/text';
import { words } from '../../../lib/words/words';
import { useTagCounts } from '../../list/data/use-known-tags';
import { type TagCount, tagInUse } from '../../list/matching-tags';
import { TagField } from '../../list/TagField';
import { useLive } from '../../parts/use-live';
import { useNarrowed } from '../use-narrowed';
import type { ViewProps } from '../view';
import { TagRow } from './TagRow';

/** So many rows are drawn at once: each is a form. */
const STEP = 100;

/** All tags, to rename, merge, delete and colour them, and to give them rules. */
export function TagsPanel({ finder }: ViewProps) {
  const counts = useTagCounts();
  const styles = useLive(tagStyles, []).value;
  /** Tags that have neither papers nor a style yet. */
  const [added, setAdded] = useState<readonly string[]>([]);
  const tags = useMemo(
    () => (counts && styles ? allTags(counts, styles, added) : []),
    [counts, styles, added],
  );
  const { rows, field, more } = useNarrowed(words('library_tags'), STEP, (wanted) =>
    wanted === '' ? tags : tags.filter(({ tag }) => fold(tag).includes(wanted)),
  );
  if (!counts || !styles) return null;
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
        {field}
      </div>
      <ul class="own-rows">
        {rows.map(({ tag }) => (
          <TagRow
            key={tag}
            tag={tag}
            known={tags}
            style={styles.get(tagKey(tag))}
            finder={finder}
          />
        ))}
      </ul>
      {more}
    </section>
  );
}

/** The tags in use, those that have only a style, and those that were added here, by name. */
function allTags(
  counts: readonly TagCount[],
  styles: ReadonlyMap<string, TagStyle>,
  added: readonly string[],
): TagCount[] {
  const known = new Set(counts.map(({ tag }) => tagKey(tag)));
  const others = [...[...styles.values()].map(({ name }) => name), ...added];
  const empty = [...new Map(others.map((tag) => [tagKey(tag), tag])).values()]
    .filter((tag) => !known.has(tagKey(tag)))
    .map((tag): TagCount => ({ tag, count: 0 }));
  return [...counts, ...empty].sort((a, b) => a.tag.localeCompare(b.tag));
}
