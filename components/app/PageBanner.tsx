import './PageBanner.css';
import { useState } from 'preact/hooks';
import type { PageReport, PaperState } from '../../lib/paper/capture';
import { countWords, words } from '../../lib/words/words';
import { lostNames } from '../parts/lost-names';
import { pageText } from '../parts/page-text';

interface Props {
  /** Undefined until the page has answered; its line is kept free. */
  page: PageReport | undefined;
  states: PaperState[];
  isPrivate: boolean;
  onSave(ids: string[]): Promise<void>;
  onReport(): void;
}

/** The number of papers on the current page, and a button that saves those not saved yet. */
export function PageBanner({ page, states, isPrivate, onSave, onReport }: Props) {
  const { ids = [], problems = [], lost = [] } = page ?? {};
  const unsaved = states
    .filter(({ state, hidden }) => state !== 'saved' && !hidden)
    .map(({ id }) => id);
  const texts = [
    ...(lost.length > 0 ? [words('health_lost', lostNames(lost))] : []),
    ...new Set(problems.map(pageText)),
  ].slice(0, 3);
  return (
    <section class={unsaved.length > 0 ? 'here' : 'here quiet'} aria-label={words('popup_here')}>
      <p>{page && (missedText(page) ?? <PageCounts ids={ids} states={states} />)}</p>
      {page && (isFaulty(page) || lost.length > 0) && (
        <button type="button" onClick={onReport}>
          {words('popup_report')}
        </button>
      )}
      {unsaved.length > 0 && <SaveButton ids={unsaved} onSave={onSave} />}
      {isPrivate && <p class="here-private">{words('popup_private')}</p>}
      {texts.length > 0 && <Problems texts={texts} />}
    </section>
  );
}

/** Whether the page could not be read as expected. */
export function isFaulty(page: PageReport): boolean {
  return page.problems.length > 0 || missedText(page) !== undefined;
}

/** Says how much of a page was read, if papers are missing. */
export function missedText({ ids, expected, problems }: PageReport): string | undefined {
  const missed = ids.length < expected / 2 || (problems.length > 0 && ids.length < expected);
  return missed ? countWords('popup_changed', expected, ids.length) : undefined;
}

/** Shows at once that papers are being saved, because a busy store takes a while. */
function SaveButton({ ids, onSave }: { ids: string[]; onSave(ids: string[]): Promise<void> }) {
  const [saving, setSaving] = useState(false);
  const save = () => {
    setSaving(true);
    void onSave(ids).finally(() => setSaving(false));
  };
  return (
    <button type="button" disabled={saving} onClick={save}>
      {countWords(saving ? 'popup_saving' : 'popup_save', ids.length)}
    </button>
  );
}

/** Opened on request, because the list below would move. */
function Problems({ texts }: { texts: string[] }) {
  return (
    <details>
      <summary>{words('popup_why')}</summary>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  );
}

function PageCounts({ ids, states }: { ids: string[]; states: PaperState[] }) {
  if (ids.length === 0) return <>{words('popup_no_papers')}</>;
  const count = (wanted: PaperState['state']) =>
    states.filter(({ state }) => state === wanted).length;
  const parts = [
    count('new') > 0 && words('popup_new', count('new')),
    count('saved') > 0 && words('popup_saved', count('saved')),
  ].filter(Boolean);
  return (
    <>
      <b>{countWords('popup_papers', ids.length)}</b>{' '}
      <span class="here-on">{words('popup_on_page')}</span>
      {parts.map((part) => ` · ${part}`)}
    </>
  );
}
