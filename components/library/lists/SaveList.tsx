import './SmartLists.css';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LONGEST_NAME, LONGEST_QUERY } from '../../../lib/paper/own/smart-list';
import { recordLook } from '../../../lib/store/own/looked';
import { saveList } from '../../../lib/store/own/smart-lists';
import { words } from '../../../lib/words/words';
import type { Finder } from '../../app/use-finder';
import { useOwnActions } from '../use-own-actions';

interface Props {
  finder: Finder;
  query: string;
  onClose(): void;
}

/** Asks for the name under which the search is saved. */
export function SaveList({ finder, query, onClose }: Props) {
  const run = useOwnActions(finder.notices);
  const [name, setName] = useState(query.slice(0, LONGEST_NAME));
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.select(), []);
  const save = async () => {
    const now = Date.now();
    // Enter may come before what was typed is drawn.
    const saved = await run(saveList(field.current?.value ?? name, query, now));
    if (!saved) return;
    await recordLook(saved.key, now).catch(finder.notices.fail);
    onClose();
  };
  return (
    <form
      class="lists-save"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
      }}
    >
      <input
        ref={field}
        type="text"
        dir="auto"
        maxLength={LONGEST_NAME}
        aria-label={words('lists_name')}
        value={name}
        onInput={({ currentTarget: { value } }) => setName(value)}
      />
      <button type="submit" disabled={name.trim() === '' || query.length > LONGEST_QUERY}>
        {words('lists_save_do')}
      </button>
      {query.length > LONGEST_QUERY && (
        <p role="alert">{words('lists_long_query', LONGEST_QUERY)}</p>
      )}
    </form>
  );
}
