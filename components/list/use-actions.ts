import { copyBibtex } from '../../lib/jobs/copy-bibtex';
import type { Capture } from '../../lib/paper/capture';
import { type Item, isSaved, type Status } from '../../lib/paper/paper';
import { CitekeyError, setCitekey } from '../../lib/store/edit/citekeys';
import {
  addTags,
  type CorrectionChange,
  type NoteEdit,
  removeTags,
  save,
  setCorrections,
  setNote,
  setStatus,
  stepStatus,
  unsave,
} from '../../lib/store/edit/edit';
import type { Operation } from '../../lib/store/edit/journal';
import { dropOtherNote, takeOtherNote } from '../../lib/store/edit/other-notes';
import { redo } from '../../lib/store/edit/redo';
import { deleteTag, renameTag } from '../../lib/store/edit/tags';
import { undo } from '../../lib/store/edit/undo';
import { storeCapture } from '../../lib/store/join/capture';
import { joinPapers } from '../../lib/store/join/join';
import { keepApart } from '../../lib/store/join/keep-apart';
import { splitMerge } from '../../lib/store/join/split';
import { paperIds } from '../../lib/store/read/states';
import { words } from '../../lib/words/words';
import type { Notices } from '../parts/use-notice';
import { doneText, pastText } from './done-text';

/** The user's operations on papers. Each reports its result or failure in the footer. */
export type Actions = ReturnType<typeof useActions>;

export function useActions({ show, fail }: Notices) {
  const run = async <T extends Operation>(work: Promise<T | undefined>) => {
    try {
      const done = await work;
      if (done) show(doneText(done), 'done', done.seq);
      return done;
    } catch (error) {
      fail(error);
      return undefined;
    }
  };
  const report = (copying: Promise<string>) =>
    copying.then(show, (error) => {
      const refused = error instanceof DOMException && error.name === 'NotAllowedError';
      if (refused) show(words('popup_copy_failed'), 'failed');
      else fail(error);
    });
  return {
    save: (ids: string[]) => run(save(ids, Date.now())),
    /**
     * Takes any identifiers of papers, as a page knows them, and the papers themselves if they are
     * not stored yet.
     */
    saveHere: (ids: string[], unstored?: Capture) => run(saveHere(ids, unstored, Date.now())),
    /** Saves a paper of which only this identifier is known; its page completes it when visited. */
    saveAddress: (id: string) => run(saveUnknown(id, Date.now())),
    remove: (ids: string[]) => run(unsave(ids, Date.now())),
    toggleSaved: ({ paper, entry }: Item) =>
      run((isSaved(entry) ? unsave : save)([paper.id], Date.now())),
    addTags: (ids: string[], tags: string[]) => run(addTags(ids, tags, Date.now())),
    removeTags: (ids: string[], tags: string[]) => run(removeTags(ids, tags, Date.now())),
    renameTag: (tag: string, name: string) => run(renameTag(tag, name, Date.now())),
    deleteTag: (tag: string) => run(deleteTag(tag, Date.now())),
    setStatus: (ids: string[], status: Status) => run(setStatus(ids, status, Date.now())),
    stepStatus: (id: string) => run(stepStatus(id, Date.now())),
    setNote: async (id: string, note: string, edit: NoteEdit) => {
      const done = await run(setNote(id, note, Date.now(), edit));
      if (done?.note !== undefined) show(words('popup_done_note_both'), 'done', done.seq);
      return done;
    },
    takeOtherNote: (paper: string, stamp: string) => run(takeOtherNote(paper, stamp, Date.now())),
    dropOtherNote: (paper: string, stamp: string) => run(dropOtherNote(paper, stamp, Date.now())),
    setCorrections: (paper: string, change: CorrectionChange | undefined) =>
      run(setCorrections(paper, change, Date.now())),
    /** Returns why the key can't be used, for the field to show. */
    setCitekey: (id: string, key: string) =>
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
    /** Merges several papers into one. */
    join: (ids: string[]) => run(joinPapers(ids, Date.now())),
    /** Records that two papers are not the same. */
    keepApart: (a: string, b: string) => run(keepApart(a, b, Date.now())),
    /** Reverts the merge with this number. */
    split: (merge: number) => run(splitMerge(merge, Date.now())),
    copyBibtex: (ids: string[]) => report(copyBibtex(ids)),
    /** Copies references in the style used last. */
    copyReferences: (ids: string[]) =>
      report(import('../../lib/jobs/copy-references').then((job) => job.copyReferences(ids))),
    /** Undoes the operation of that number, by default the latest one. */
    undo: (seq?: number) =>
      undo(Date.now(), seq).then((done) => {
        if (done) show(words('popup_undone', pastText(done)), 'undone');
        else show(words('popup_undo_none'));
      }, fail),
    /** Does the operation of that number again, by default the one undone last. */
    redo: (seq?: number) =>
      redo(Date.now(), seq).then((done) => {
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
  if (unstored) {
    const drafts = unstored.drafts.filter((draft) => draft.ids.some((id) => ids.includes(id)));
    await storeCapture({ ...unstored, drafts }, now);
  }
  return save(await paperIds(ids), now);
}
