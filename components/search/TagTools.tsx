import { useState } from 'preact/hooks';
import { cleanTag } from '../../lib/paper/parse/clean-tag';
import { countWords, words } from '../../lib/words/words';
import { type TagCount, tagInUse } from '../list/matching-tags';

interface Props {
  tag: string;
  /** All tags in use. */
  known: readonly TagCount[];
  /** Gets the name of a tag in use if the typed one equals it after folding. */
  onRename(name: string): void;
  onDelete(): void;
}

/** Renames a tag, merges it into another or deletes it, on all papers that have it. */
export function TagTools({ tag, known, onRename, onDelete }: Props) {
  const [text, setText] = useState(tag);
  const typed = cleanTag(text);
  const isChanged = typed !== '' && typed !== tag;
  // The view of tags has a hundred of these, each with thousands of other tags.
  const others = isChanged ? known.filter((each) => each.tag !== tag) : [];
  const name = tagInUse(others, typed);
  const isMerge = others.some((each) => each.tag === name);
  const { count = 0 } = known.find((each) => each.tag === tag) ?? {};
  const renaming = isChanged && isMerge ? words('tag_merge', name) : words('tag_rename');
  const deleting = countWords('tag_delete', count);
  return (
    <form
      class="tag-tools"
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) onRename(name);
      }}
    >
      <input
        type="text"
        dir="auto"
        maxLength={200}
        aria-label={words('tag_name', tag)}
        value={text}
        onInput={({ currentTarget: { value } }) => setText(value)}
      />
      <button
        type="submit"
        aria-label={words('row_action', renaming, `#${tag}`)}
        disabled={!isChanged}
      >
        {renaming}
      </button>
      <button
        type="button"
        aria-label={words('row_action', deleting, `#${tag}`)}
        onClick={onDelete}
      >
        {deleting}
      </button>
    </form>
  );
}
