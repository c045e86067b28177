import './ImportPreview.css';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PreviewRow } from '../../lib/store/import/preview';
import { countWords, words } from '../../lib/words/words';
import { TagEditor } from '../list/TagEditor';
import { importText } from '../parts/import-text';
import { Switch } from '../parts/Switch';
import { Tabs } from '../parts/Tabs';
import { VirtualRows } from '../parts/VirtualRows';
import { PreviewLine } from './PreviewLine';
import type { Importing } from './use-import';

interface Props {
  importing: Importing;
  /** Whether the import is being stored. */
  busy: boolean;
  onAgain(): void;
}

type Part = 'new' | 'merge' | 'removed' | 'doubtful' | 'same' | 'unread';

/** Shows what an import would do, before anything is stored. */
export function ImportPreview({ importing, busy, onAgain }: Props) {
  const { previewing, arrived, save, setSave, tags, setTags, same } = importing;
  const [chosen, setChosen] = useState<Part>();
  // The last preview stays while a new one is computed.
  const [rows, setRows] = useState<PreviewRow[]>();
  if (previewing.outcome && previewing.outcome !== rows) setRows(previewing.outcome);
  const place = useRef<HTMLDivElement>(null);
  const isShown = arrived !== undefined && rows !== undefined;
  // What was pressed to read the text is gone.
  useLayoutEffect(() => {
    place.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  }, [isShown]);
  if (!arrived || !rows) return null;
  const problems = arrived.problems;
  const parts = {
    new: rows.filter(({ kind, doubts }) => kind === 'new' && doubts.length === 0),
    merge: rows.filter(({ kind }) => kind === 'merge'),
    removed: rows.filter(({ kind }) => kind === 'removed'),
    doubtful: rows.filter(({ doubts }) => doubts.length > 0),
    same: rows.filter(({ kind }) => kind === 'same'),
    unread: problems,
  };
  const shown = PARTS.filter((part) => parts[part].length > 0);
  const part = chosen && shown.includes(chosen) ? chosen : (shown[0] ?? 'new');
  const count = rows.filter(({ kind }) => kind !== 'same').length - inFile(rows, same);
  const onlySeen = arrived.items.some(({ entry }) => !entry);
  const listed = part === 'unread' ? [] : parts[part];
  return (
    <div ref={place} class="import-preview">
      <Tabs
        label={words('import_parts')}
        tabs={shown.map((each) => ({ id: each, text: tabText(each, parts[each].length) }))}
        chosen={part}
        onChoose={(id) => setChosen(id)}
      >
        {(panel) =>
          part === 'unread' ? (
            <VirtualRows
              key={part}
              panel={panel}
              keys={problems.map((_, index) => String(index))}
              row={(index) => {
                const problem = problems[index];
                return problem && <p class="preview-fact">{importText(problem)}</p>;
              }}
            />
          ) : (
            <VirtualRows
              key={part}
              panel={panel}
              keys={listed.map(({ id }) => id)}
              row={(index) => {
                const row = listed[index];
                return row && <PreviewLine row={row} importing={importing} />;
              }}
            />
          )
        }
      </Tabs>
      {onlySeen && <Switch label={words('import_save_all')} on={save} onChange={setSave} />}
      {(save || arrived.items.some(({ entry }) => entry)) && (
        <TagEditor
          label={words('import_tags')}
          tags={tags}
          resting
          onAdd={(tag) => setTags([...new Set([...tags, tag])])}
          onRemove={(tag) => setTags(tags.filter((each) => each !== tag))}
          onClose={() => {}}
        />
      )}
      {count === 0 && <p class="hint">{words('import_nothing')}</p>}
      <div class="panel-buttons">
        <button
          type="button"
          class="primary"
          disabled={busy || count === 0 || previewing.progress !== undefined}
          onClick={importing.store}
        >
          {countWords('import_now', count)}
        </button>
        <button type="button" class="quiet" disabled={busy} onClick={onAgain}>
          {words('import_other')}
        </button>
      </div>
    </div>
  );
}

const PARTS: readonly Part[] = ['new', 'merge', 'removed', 'doubtful', 'same', 'unread'];

function tabText(part: Part, count: number): string {
  switch (part) {
    case 'new':
      return countWords('import_part_new', count);
    case 'merge':
      return countWords('import_part_merge', count);
    case 'removed':
      return countWords('import_part_removed', count);
    case 'doubtful':
      return countWords('import_part_doubtful', count);
    case 'same':
      return countWords('import_part_same', count);
    case 'unread':
      return countWords('import_part_unread', count);
  }
}

/** Returns how many papers of the file are duplicates of others in it. */
function inFile(rows: readonly PreviewRow[], same: Importing['same']): number {
  const ofFile = new Set(rows.map(({ id }) => id));
  return same.filter(([, other]) => ofFile.has(other)).length;
}
