import { useRef, useState } from 'preact/hooks';
import { formats } from '../../lib/exchange';
import type { Incoming } from '../../lib/jobs/read-incoming';
import { shownList } from '../../lib/words/shown-list';
import { words } from '../../lib/words/words';

const readable = formats.filter(({ read }) => read);

/** Asks for files or a text to import. */
export function ImportSources({ onIncoming }: { onIncoming(incoming: Incoming): void }) {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const onChange = () => {
    const files = [...(field.current?.files ?? [])];
    if (files.length > 0) onIncoming({ files });
  };
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (text.trim() !== '') onIncoming({ files: [], text });
  };
  return (
    <form class="import-sources" onSubmit={onSubmit}>
      <p>{words('import_how')}</p>
      <div class="panel-buttons">
        <button type="button" class="primary" onClick={() => field.current?.click()}>
          {words('import_pick')}
        </button>
        <input
          ref={field}
          type="file"
          multiple
          hidden
          aria-label={words('import_pick')}
          onChange={onChange}
        />
      </div>
      <label>
        {words('import_paste')}
        <textarea rows={6} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <div class="panel-buttons">
        <button type="submit" class="quiet" disabled={text.trim() === ''}>
          {words('import_read')}
        </button>
      </div>
      <p class="hint">
        {words('import_formats', shownList(readable.map(({ id }) => words(`format_${id}`))))}
      </p>
    </form>
  );
}
