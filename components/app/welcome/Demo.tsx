import './Demo.css';
import { useState } from 'preact/hooks';
import { countWords, words } from '../../../lib/words/words';
import { Sheet } from './Sheet';

/** Invented papers, in no language of the interface because papers are not translated. */
const PAPERS = [
  {
    title: 'Sparse Gardens: Growing Mixture Models One Expert at a Time',
    by: 'Ito, Moss, Lindqvist',
  },
  { title: 'What the Cache Forgets: Memory Budgets for Long-Context Decoding', by: 'Okafor, Jia' },
  { title: 'Schrödinger Bridges for Weather You Can Verify', by: 'Haugen, Ruiz, Sato' },
];

/** A listing on which marks can be tried. Nothing of it is stored. */
export function Demo() {
  const [saved, setSaved] = useState<ReadonlySet<number>>(new Set());
  const toggle = (index: number) => {
    const next = new Set(saved);
    if (!next.delete(index)) next.add(index);
    setSaved(next);
  };
  const all = saved.size === PAPERS.length;
  return (
    <section>
      <h2>{words('welcome_try')}</h2>
      <p>{words('welcome_try_how')}</p>
      <ul class="demo">
        {PAPERS.map(({ title, by }, index) => (
          <li
            key={title}
            onKeyDown={(event) => {
              const { key, ctrlKey, metaKey, altKey, repeat } = event;
              if (key === 's' && !(ctrlKey || metaKey || altKey || repeat)) toggle(index);
            }}
          >
            <div>
              <h3>{title}</h3>
              <p>{by}</p>
            </div>
            <button
              type="button"
              aria-pressed={saved.has(index)}
              aria-label={words('mark_save', title)}
              onClick={() => toggle(index)}
            >
              <Sheet size={24} saved={saved.has(index)} fresh={!saved.has(index)} />
            </button>
          </li>
        ))}
      </ul>
      <p class="demo-bar">
        <span role="status">{countWords('welcome_try_saved', saved.size)}</span>
        <button
          type="button"
          onClick={() => setSaved(new Set(all ? [] : PAPERS.map((_, index) => index)))}
        >
          {all ? words('popup_undo') : countWords('bar_save_all', PAPERS.length - saved.size)}
        </button>
      </p>
    </section>
  );
}
