import { useId, useRef, useState } from 'preact/hooks';
import { isPartialDate } from '../../lib/paper/dates';
import type { Corrections, Paper } from '../../lib/paper/paper';
import { PUBLICATION_TEXTS, type PublicationText, WORK_KINDS } from '../../lib/paper/publication';
import type { CorrectionChange } from '../../lib/store/edit/edit';
import { words } from '../../lib/words/words';
import {
  CORRECTED_FIELDS,
  type CorrectedField,
  type CorrectionTexts,
  correctionChange,
  correctionTexts,
} from './correction-texts';
import { kindLabel } from './detail/kind-label';
import { variableLabel } from './detail/variable-label';

export interface CorrectProps {
  paper: Paper;
  corrections: Corrections | undefined;
  /**
   * Corrects the changed fields; without a change it removes all corrections. Reports a failure and
   * rejects.
   */
  onSet(paper: string, change: CorrectionChange | undefined): Promise<unknown>;
}

/** Variables that most papers have; the others are shown on request. */
const FIRST: readonly PublicationText[] = ['container-title', 'volume', 'issue', 'page'];

/** A form that corrects the facts of a paper. */
export function CorrectForm({
  paper,
  corrections,
  onSet,
  onClose,
}: CorrectProps & { onClose(): void }) {
  const [wrong, setWrong] = useState(false);
  const date = useRef<HTMLInputElement>(null);
  const hint = useId();
  /** The texts with which the form was opened: a field that has them still was not corrected. */
  const [first] = useState(() => correctionTexts(paper));
  const onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const texts = textsIn(event.currentTarget);
    if (texts.published !== '' && !isPartialDate(texts.published)) {
      date.current?.focus();
      return setWrong(true);
    }
    // After a failure the form keeps what was typed.
    await onSet(paper.id, correctionChange(first, texts)).then(onClose, () => undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys of the list must not work in the form.
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
  };
  const textField = (variable: PublicationText) => (
    <label key={variable}>
      {variableLabel(variable, paper.kind)}
      <input type="text" name={variable} dir="auto" defaultValue={first[variable]} />
    </label>
  );
  return (
    <form class="correct" onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <label>
        {words('correct_title')}
        <input type="text" name="title" dir="auto" defaultValue={first.title} />
      </label>
      <label>
        {words('correct_authors')}
        <textarea
          name="authors"
          dir="auto"
          spellcheck={false}
          ref={(field) => field?.focus()}
          defaultValue={first.authors}
        />
      </label>
      <div class="correct-fields">
        <label>
          {words('fact_kind')}
          <select name="kind" defaultValue={first.kind}>
            <option value="">{words('correct_kind_unknown')}</option>
            {WORK_KINDS.map((kind) => (
              <option key={kind} value={kind} selected={kind === first.kind}>
                {kindLabel(kind)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words('correct_date')}
          <input
            ref={date}
            type="text"
            name="published"
            aria-invalid={wrong}
            aria-describedby={hint}
            placeholder={words('correct_date_hint')}
            defaultValue={first.published}
            onInput={() => setWrong(false)}
          />
        </label>
        {FIRST.map(textField)}
      </div>
      <span id={hint} role="alert">
        {wrong && words('correct_date_wrong')}
      </span>
      <details>
        <summary>{words('correct_more')}</summary>
        <div class="correct-fields">
          {PUBLICATION_TEXTS.filter((variable) => !FIRST.includes(variable)).map(textField)}
        </div>
        <label>
          {words('correct_editors')}
          <textarea name="editor" dir="auto" spellcheck={false} defaultValue={first.editor} />
        </label>
      </details>
      <div class="panel-buttons">
        <button type="submit" class="primary">
          {words('correct_save')}
        </button>
        {corrections && (
          <button
            type="button"
            class="quiet"
            onClick={() => onSet(paper.id, undefined).then(onClose)}
          >
            {words('correct_drop')}
          </button>
        )}
      </div>
    </form>
  );
}

function textsIn(element: HTMLFormElement): CorrectionTexts {
  const form = new FormData(element);
  const texts = CORRECTED_FIELDS.map((field): [CorrectedField, string] => [
    field,
    String(form.get(field) ?? '')
      .replaceAll('\r\n', '\n')
      .trim(),
  ]);
  // `Object.fromEntries` loses the names of the fields.
  return Object.fromEntries(texts) as CorrectionTexts;
}
