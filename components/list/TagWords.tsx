import './TagWords.css';
import { words } from '../../lib/words/words';
import { useTagColours } from './tags/use-tag-colours';

interface Props {
  tags: readonly string[];
  /** Whether the tags are in the tab order. */
  reachable: boolean;
  onPick(tag: string): void;
}

/** Tags as `#words`; a click filters the list by the tag. */
export function TagWords({ tags, reachable, onPick }: Props) {
  const colourOf = useTagColours();
  return (
    <div class="tag-words">
      {tags.map((tag) => (
        <button
          type="button"
          key={tag}
          tabIndex={reachable ? 0 : -1}
          data-tag-colour={colourOf(tag)}
          title={words('row_filter_tag', tag)}
          onClick={() => onPick(tag)}
        >
          <bdi>#{tag}</bdi>
        </button>
      ))}
    </div>
  );
}
