import { useState } from 'preact/hooks';
import { NESTING, TAG_COLOURS, type TagStyle } from '../../../lib/paper/own/tag-style';
import { styleTag } from '../../../lib/store/own/style-tag';
import { words } from '../../../lib/words/words';
import type { Finder } from '../../app/use-finder';
import type { TagCount } from '../../list/matching-tags';
import { useTagColours } from '../../list/tags/use-tag-colours';
import { TagTools } from '../../search/TagTools';
import { useOwnActions } from '../use-own-actions';
import { RuleEditor } from './RuleEditor';

interface Props {
  tag: string;
  /** All tags with the numbers of their papers. */
  known: readonly TagCount[];
  style: TagStyle | undefined;
  finder: Finder;
}

/** A tag with what can be done to it. One that is nested in others is indented. */
export function TagRow({ tag, known, style, finder }: Props) {
  const { actions, notices } = finder;
  const run = useOwnActions(notices);
  const colourOf = useTagColours();
  const [ruling, setRuling] = useState(false);
  const depth = Math.min(tag.split(NESTING).length - 1, 4);
  const pickColour = (value: string) => {
    const colour = TAG_COLOURS.find((each) => each === value) ?? null;
    void run(styleTag(tag, { colour }, Date.now()));
  };
  return (
    <li class="tags-row" style={{ paddingInlineStart: `${depth * 16}px` }}>
      <span class="tags-swatch" data-tag-colour={colourOf(tag)} aria-hidden="true" />
      <TagTools
        tag={tag}
        known={known}
        onRename={(name) => void actions.renameTag(tag, name)}
        onDelete={() => void actions.deleteTag(tag)}
      />
      <select
        aria-label={words('tags_colour', tag)}
        value={style?.colour ?? ''}
        onChange={({ currentTarget: { value } }) => pickColour(value)}
      >
        <option value="">{words('tags_no_colour')}</option>
        {TAG_COLOURS.map((colour) => (
          <option key={colour} value={colour}>
            {words(`tags_colour_${colour}`)}
          </option>
        ))}
      </select>
      <button
        type="button"
        aria-expanded={ruling}
        aria-label={words(style?.rule === undefined ? 'tags_add_rule' : 'tags_edit_rule', tag)}
        onClick={() => setRuling(!ruling)}
      >
        {words(style?.rule === undefined ? 'tags_no_rule' : 'tags_rule')}
      </button>
      {ruling && (
        <RuleEditor tag={tag} rule={style?.rule} finder={finder} onClose={() => setRuling(false)} />
      )}
    </li>
  );
}
