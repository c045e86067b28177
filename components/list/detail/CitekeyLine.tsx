import './CitekeyLine.css';
import { useId, useRef, useState } from 'preact/hooks';
import { citekeyOf } from '../../../lib/paper/citekey';
import type { CitekeyProblem } from '../../../lib/paper/citekey-problem';
import type { Entry, Paper } from '../../../lib/paper/paper';
import { citing } from '../../../lib/settings/citing';
import { words } from '../../../lib/words/words';
import { citekeyText } from '../../parts/citekey-text';
import { useStored } from '../../parts/use-stored';

interface Props {
  paper: Paper;
  entry: Entry;
  /** Returns why the key can't be used; undefined once it is stored. */
  onSet(paper: string, key: string): Promise<CitekeyProblem | undefined>;
}

/** The citation key of a paper, which the user can edit. */
export function CitekeyLine({ paper, entry, onSet }: Props) {
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setEditing(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <dl class="detail-facts">
      <div class="citekey">
        <dt>{words('citekey_label')}</dt>
        <dd>
          {editing ? (
            <CitekeyField paper={paper} entry={entry} onSet={onSet} onClose={close} />
          ) : (
            <button
              ref={button}
              type="button"
              class="quiet"
              title={words('citekey_edit')}
              aria-label={words(
                'row_action',
                words('citekey_edit'),
                entry.citekey ?? words('citekey_none'),
              )}
              onClick={() => setEditing(true)}
            >
              {entry.citekey ? <code>{entry.citekey}</code> : words('citekey_none')}
            </button>
          )}
        </dd>
      </div>
    </dl>
  );
}

/**
 * Enter stores the text, Escape discards it. If the field is empty, the next export generates a
 * key.
 */
function CitekeyField({ paper, entry, onSet, onClose }: Props & { onClose(): void }) {
  const [problem, setProblem] = useState<CitekeyProblem>();
  const errorId = useId();
  const { value: cited } = useStored(citing);
  const store = async (key: string) => {
    const refused = await onSet(paper.id, key);
    if (refused) setProblem(refused);
    else onClose();
  };
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    if (event.isComposing) return;
    event.stopPropagation();
    if (event.key === 'Enter') store(event.currentTarget.value);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        type="text"
        aria-label={words('citekey_label')}
        aria-invalid={problem !== undefined}
        aria-describedby={errorId}
        spellcheck={false}
        autocomplete="off"
        ref={(field) => field?.focus()}
        defaultValue={entry.citekey ?? ''}
        placeholder={citekeyOf(paper, cited?.keys)}
        onInput={() => setProblem(undefined)}
        onKeyDown={onKeyDown}
      />
      <span id={errorId} role="alert">
        {problem && citekeyText(problem)}
      </span>
    </>
  );
}
