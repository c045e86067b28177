import './CorrectFacts.css';
import { useId, useRef, useState } from 'preact/hooks';
import { isPartialDate } from '../../lib/paper/dates';
import { parseName } from '../../lib/paper/names';
import type { Author, Corrections, Paper } from '../../lib/paper/paper';
import type { CorrectionChange } from '../../lib/store/edit/edit';
import { words } from '../../lib/words/words';

interface Props {
  paper: Paper;
  corrections: Corrections | undefined;
  /** Corrects the changed fields; without a change it removes all corrections. */
  onSet(paper: string, change: CorrectionChange | undefined): Promise<unknown>;
}

/** A form that corrects the authors and date of a paper. */
export function CorrectFacts(props: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  if (open) return <CorrectForm {...props} onClose={close} />;
  return (
    <button ref={button} type="button" class="correct-open" onClick={() => setOpen(true)}>
      {words('correct_open')}
    </button>
  );
}

function CorrectForm({ paper, corrections, onSet, onClose }: Props & { onClose(): void }) {
  const [wrong, setWrong] = useState(false);
  const hint = useId();
  /** The texts with which the form was opened: a field that has them still was not corrected. */
  const [first] = useState({
    authors: paper.authors.map(formatName).join('\n'),
    published: paper.published ?? '',
  });
  const onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const form = new FormData(event.currentTarget);
    const authors = parseNames(String(form.get('authors')));
    const published = String(form.get('published')).trim();
    if (published !== '' && !isPartialDate(published)) return setWrong(true);
    // Another window may have corrected the other field since.
    const isNamed = authors.map(formatName).join('\n') !== first.authors;
    await onSet(paper.id, {
      ...(isNamed && { authors }),
      ...(published !== first.published && { published: published || undefined }),
    });
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys of the list must not work in the form.
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
  };
  return (
    <form class="correct" onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <label>
        {words('correct_authors')}
        <textarea
          name="authors"
          spellcheck={false}
          ref={(field) => field?.focus()}
          defaultValue={first.authors}
        />
      </label>
      <label>
        {words('correct_date')}
        <input
          type="text"
          name="published"
          aria-invalid={wrong}
          aria-describedby={hint}
          placeholder={words('correct_date_hint')}
          defaultValue={first.published}
          onInput={() => setWrong(false)}
        />
      </label>
      <span id={hint} role="alert">
        {wrong && words('correct_date_wrong')}
      </span>
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

/** Formats a name so that its parts are distinct: `Family, Given`. */
function formatName({ given, family, literal }: Author): string {
  if (literal !== undefined) return literal;
  return given ? `${family}, ${given}` : (family ?? '');
}

function parseNames(text: string): Author[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parseName);
}
