import { useEffect } from 'preact/hooks';
import { copyBibtex } from '../../lib/jobs/copy-bibtex';
import type { Capture } from '../../lib/paper/capture';
import { type Item, isSaved, type Status } from '../../lib/paper/paper';
import type { CorrectionChange, NoteEdit } from '../../lib/store/edit/edit';
import type { Operation } from '../../lib/store/edit/journal';
import { paperIds } from '../../lib/store/read/states';
import { words } from '../../lib/words/words';
import type { Notices } from '../parts/use-notice';
import { whenIdle } from '../parts/when-idle';
import { doneText, pastText } from './done-text';
import { loadEdits, withEdits } from './with-edits';

/** The user's operations on papers. Each reports its result or failure in the footer. */
export type Actions = ReturnType<typeof useActions>;

export function useActions({ show, fail }: Notices) {
  // A failure is reported by the change that needs the code.
  useEffect(() => whenIdle(() => void loadEdits().catch(() => undefined)), []);
  const run = async <T extends Operation>(
    change: (edits: typeof import('./edits')) => Promise<T | undefined>,
  ) => {
    try {
      const done = await withEdits(change);
      if (done) show(doneText(done), 'done', done.seq);
      return done;
    } catch (error) {
      fail(error);
      return undefined;
    }
  };
  return {
    save: (ids: string[]) => run((edits) => edits.save(ids, Date.now())),
    /**
     * Takes any identifiers of papers, as a page knows them, and the papers themselves if they are
     * not stored yet.
     */
    saveHere: (ids: string[], unstored?: Capture) => run(() => saveHere(ids, unstored, Date.now())),
    /** Saves a paper of which only this identifier is known; its page completes it when visited. */
    saveAddress: (id: string) => run(() => saveUnknown(id, Date.now())),
    remove: (ids: string[]) => run((edits) => edits.unsave(ids, Date.now())),
    toggleSaved: ({ paper, entry }: Item) =>
      run(({ save, unsave }) => (isSaved(entry) ? unsave : save)([paper.id], Date.now())),
    addTags: (ids: string[], tags: string[]) =>
      run((edits) => edits.addTags(ids, tags, Date.now())),
    removeTags: (ids: string[], tags: string[]) =>
      run((edits) => edits.removeTags(ids, tags, Date.now())),
    renameTag: (tag: string, name: string) =>
      run((edits) => edits.renameTag(tag, name, Date.now())),
    deleteTag: (tag: string) => run((edits) => edits.deleteTag(tag, Date.now())),
    setStatus: (ids: string[], status: Status) =>
      run((edits) => edits.setStatus(ids, status, Date.now())),
    stepStatus: (id: string) => run((edits) => edits.stepStatus(id, Date.now())),
    setNote: async (id: string, note: string, edit: NoteEdit) => {
      const done = await run((edits) => edits.setNote(id, note, Date.now(), edit));
      if (done?.note !== undefined) show(words('popup_done_note_both'), 'done', done.seq);
      return done;
    },
    takeOtherNote: (paper: string, stamp: string) =>
      run((edits) => edits.takeOtherNote(paper, stamp, Date.now())),
    dropOtherNote: (paper: string, stamp: string) =>
      run((edits) => edits.dropOtherNote(paper, stamp, Date.now())),
    setCorrections: (paper: string, change: CorrectionChange | undefined) =>
      run((edits) => edits.setCorrections(paper, change, Date.now())),
    /** Returns why the key can't be used, for the field to show. */
    setCitekey: (id: string, key: string) =>
      withEdits(({ CitekeyError, setCitekey }) =>
        setCitekey(id, key, Date.now()).then(
          (done) => {
            if (done) show(doneText(done), 'done', done.seq);
            return undefined;
          },
          (error) => {
            if (error instanceof CitekeyError) return error.problem;
            fail(error);
            return undefined;
          },
        ),
      ),
    /** Merges several papers into one. */
    join: (ids: string[]) => run((edits) => edits.joinPapers(ids, Date.now())),
    /** Records that two papers are not the same. */
    keepApart: (a: string, b: string) => run((edits) => edits.keepApart(a, b, Date.now())),
    /** Reverts the merge with this number. */
    split: (merge: number) => run((edits) => edits.splitMerge(merge, Date.now())),
    copyBibtex: (ids: string[]) =>
      copyBibtex(ids).then(show, (error) => {
        const refused = error instanceof DOMException && error.name === 'NotAllowedError';
        if (refused) show(words('popup_copy_failed'), 'failed');
        else fail(error);
      }),
    /** Undoes the operation of that number, by default the latest one. */
    undo: (seq?: number) =>
      withEdits((edits) => edits.undo(Date.now(), seq)).then((done) => {
        if (done) show(words('popup_undone', pastText(done)), 'undone');
        else show(words('popup_undo_none'));
      }, fail),
    /** Does the operation of that number again, by default the one undone last. */
    redo: (seq?: number) =>
      withEdits((edits) => edits.redo(Date.now(), seq)).then((done) => {
        if (!done) return show(words('popup_redo_none'));
        const text = pastText(done.operation);
        if (done.redone) show(words('popup_redone', text), 'done', done.operation.seq);
        else show(words('popup_redo_refused', text));
      }, fail),
  };
}

/** Imported on demand, because it includes what an import needs. */
async function saveUnknown(id: string, now: number) {
  const { saveById } = await import('../../lib/store/import/save-by-id');
  return saveById(id, now);
}

async function saveHere(ids: string[], unstored: Capture | undefined, now: number) {
  const { save, storeCapture } = await loadEdits();
  if (unstored) {
    const drafts = unstored.drafts.filter((draft) => draft.ids.some((id) => ids.includes(id)));
    await storeCapture({ ...unstored, drafts }, now);
  }
  return save(await paperIds(ids), now);
}
