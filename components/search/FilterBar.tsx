import './FilterBar.css';
import { STATUSES } from '../../lib/paper/paper';
import { words } from '../../lib/words/words';
import { useKnownTags } from '../list/data/use-known-tags';
import { useSources } from '../list/data/use-sources';
import { sourceName } from '../list/source-name';
import { stateWord } from '../list/state-word';
import { TagField } from '../list/TagField';
import type { Actions } from '../list/use-actions';
import { TagTools } from './TagTools';
import type { Filtering } from './use-filter';

interface Props {
  filtering: Filtering;
  actions: Pick<Actions, 'renameTag' | 'deleteTag'>;
  onClose(): void;
}

/** Filters the list by tag, status and site. */
export function FilterBar({ filtering, actions, onClose }: Props) {
  const { filter, set, addTag, replaceTag } = filtering;
  const tags = useKnownTags();
  const sources = useSources(filter.scope);
  return (
    <div class="filters">
      <TagField
        onlyKnown
        label={words('popup_filter_tag')}
        known={tags.filter(({ tag }) => !filter.tags?.includes(tag))}
        onPick={addTag}
        onClose={onClose}
      />
      {filter.tags?.map((tag) => (
        <TagTools
          key={tag}
          tag={tag}
          known={tags}
          onRename={(name) =>
            void actions.renameTag(tag, name).then((done) => done && replaceTag(tag, name))
          }
          onDelete={() => void actions.deleteTag(tag).then((done) => done && replaceTag(tag))}
        />
      ))}
      <label>
        {words('paper_status')}
        <select
          value={filter.status ?? ''}
          onChange={({ currentTarget: { value } }) =>
            set({ status: STATUSES.find((status) => status === value) })
          }
        >
          <option value="">{words('popup_any')}</option>
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {stateWord(status)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words('popup_source')}
        <select
          value={filter.source ?? ''}
          onChange={({ currentTarget: { value } }) => set({ source: value || undefined })}
        >
          <option value="">{words('popup_any')}</option>
          {sources.map((source) => (
            <option key={source} value={source}>
              {sourceName(source)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
