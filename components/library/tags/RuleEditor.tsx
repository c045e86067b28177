import { useState } from 'preact/hooks';
import { LONGEST_QUERY } from '../../../lib/paper/own/smart-list';
import { styleTag } from '../../../lib/store/own/style-tag';
import { countWords, words } from '../../../lib/words/words';
import type { Finder } from '../../app/use-finder';
import { SearchProblems } from '../../search/SearchProblems';
import { useOwnActions } from '../use-own-actions';
import { useRulePreview } from './use-rule-preview';

interface Props {
  tag: string;
  rule: string | undefined;
  finder: Finder;
  onClose(): void;
}

/** The rule of a tag, with the saved papers that match it and don't have the tag yet. */
export function RuleEditor({ tag, rule, finder, onClose }: Props) {
  const run = useOwnActions(finder.notices);
  const [text, setText] = useState(rule ?? '');
  const { papers, problems } = useRulePreview(finder, tag, text);
  const typed = text.trim();
  const keep = (value: string | null) => run(styleTag(tag, { rule: value }, Date.now()));
  return (
    <form
      class="tags-rule"
      onSubmit={(event) => {
        event.preventDefault();
        void keep(typed === '' ? null : typed);
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
      }}
    >
      <label>
        {words('tags_rule_label', tag)}
        <input
          type="text"
          class="tags-rule-text"
          dir="auto"
          maxLength={LONGEST_QUERY}
          placeholder={words('tags_rule_example')}
          value={text}
          onInput={({ currentTarget: { value } }) => setText(value)}
        />
      </label>
      <SearchProblems problems={problems} />
      <div class="tags-rule-buttons">
        <button
          type="submit"
          aria-label={words('row_action', words('tags_rule_save'), `#${tag}`)}
          disabled={typed === (rule ?? '')}
        >
          {words('tags_rule_save')}
        </button>
        {rule !== undefined && (
          <button
            type="button"
            aria-label={words('row_action', words('tags_rule_remove'), `#${tag}`)}
            onClick={() => void keep(null)}
          >
            {words('tags_rule_remove')}
          </button>
        )}
        {papers && papers.length > 0 && (
          <button
            type="button"
            aria-label={words('row_action', countWords('tags_apply', papers.length), `#${tag}`)}
            onClick={() => void finder.actions.addTags(papers, [tag])}
          >
            {countWords('tags_apply', papers.length)}
          </button>
        )}
        <span role="status">
          {papers &&
            (papers.length > 0
              ? countWords('tags_matches', papers.length)
              : words('tags_matches_none'))}
        </span>
      </div>
    </form>
  );
}
