import './TagEditor.css';
import { words } from '../../lib/words/words';
import { Lazy } from '../parts/Lazy';
import { useKnownTags } from './data/use-known-tags';
import { tagInUse } from './matching-tags';
import { TagField } from './TagField';
import { useTagColours } from './tags/use-tag-colours';

const loadSuggestions = () =>
  import('./tags/TagSuggestions').then(({ TagSuggestions }) => TagSuggestions);
/** Tags can be typed without suggestions. */
const ignore = () => undefined;

interface Props {
  label: string;
  /** The current tags. */
  tags: readonly string[];
  /** Whether the field waits for the focus instead of taking it. */
  resting?: boolean;
  /** The paper for which tags are suggested. */
  paper?: string;
  /** Returns a promise if the tag is there later. */
  onAdd(tag: string): unknown;
  onRemove(tag: string): void;
  onClose(): void;
}

/** The tags of one or several papers: removable words, and a field that adds tags. */
export function TagEditor(props: Props) {
  const { label, tags, resting = false, paper, onAdd, onRemove, onClose } = props;
  const colourOf = useTagColours();
  const known = useKnownTags();
  const removeLast = () => {
    const last = tags.at(-1);
    if (last !== undefined) onRemove(last);
  };
  return (
    <div class="tag-editor">
      {tags.map((tag) => (
        <button
          type="button"
          class="tag-chip"
          key={tag}
          data-tag-colour={colourOf(tag)}
          aria-label={words('row_tag_remove', tag)}
          onClick={() => onRemove(tag)}
        >
          <bdi>#{tag}</bdi> <span aria-hidden="true">×</span>
        </button>
      ))}
      <TagField
        label={label}
        resting={resting}
        inUse={known}
        known={known.filter(({ tag }) => !tags.includes(tag))}
        onPick={(tag) => onAdd(tagInUse(known, tag))}
        onEmptyBackspace={removeLast}
        onClose={onClose}
      />
      {paper !== undefined && (
        <Lazy load={loadSuggestions} props={{ paper, tags, onAdd }} onFailure={ignore} />
      )}
    </div>
  );
}
