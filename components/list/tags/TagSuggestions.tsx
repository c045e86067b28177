import { shownList } from '../../../lib/words/shown-list';
import './TagSuggestions.css';
import { useEffect, useState } from 'preact/hooks';
import { type TagSuggestion, tagsFor } from '../../../lib/find/suggest-tags';
import { words } from '../../../lib/words/words';
import { whenIdle } from '../../parts/when-idle';
import { useIndexesAround } from '../data/indexes';
import { useTagColours } from './use-tag-colours';

interface Props {
  paper: string;
  /** The tags that it has. */
  tags: readonly string[];
  onAdd(tag: string): void;
}

/** Tags that fit a paper, each with the words that it shares with papers that have it. */
export function TagSuggestions({ paper, tags, onAdd }: Props) {
  const [found, setFound] = useState<{ paper: string; suggestions: TagSuggestion[] }>();
  const colourOf = useTagColours();
  const indexes = useIndexesAround();
  useEffect(() => {
    let stopped = false;
    const find = async () => {
      const saved = await indexes?.open('saved');
      const suggestions = saved ? await tagsFor(paper, saved) : [];
      if (!stopped) setFound({ paper, suggestions });
    };
    // Tags can be typed without suggestions.
    const cancel = whenIdle(() => void find().catch(() => undefined));
    return () => {
      stopped = true;
      cancel();
    };
  }, [paper, tags.join('\n')]);
  const shown = found?.paper === paper ? found.suggestions : [];
  const left = shown.filter(({ tag }) => !tags.includes(tag));
  if (left.length === 0) return null;
  return (
    <div class="tag-suggestions">
      <span>{words('tag_suggested')}</span>
      <ul aria-label={words('tag_suggested')}>
        {left.map(({ tag, words: shared }) => (
          <li key={tag}>
            <button
              type="button"
              data-tag-colour={colourOf(tag)}
              // Keeps what is typed in the field.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onAdd(tag)}
            >
              <bdi>#{tag}</bdi>
            </button>
            <span>{words('tag_suggested_why', shownList(shared.map(quoted)))}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function quoted(word: string): string {
  return words('draft_quoted', word);
}
