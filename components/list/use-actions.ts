import { useEffect } from 'preact/hooks';
import { copyBibtex } from '../../lib/jobs/copy-bibtex';
import type { Capture } from '../../lib/paper/capture';
import { type Item, isSaved, type Status } from '../../lib/paper/paper';
import type { CorrectionChange, NoteEdit } from '../../lib/store/edit/edit';
import type { Operation } from '../../lib/store/edit/journal';
import type { ImportWatch } from '../../lib/store/import/steps';
import { getItems } from '../../lib/store/read/list';
import { paperIds } from '../../lib/store/read/states';
import { words } from '../../lib/words/words';
import type { Notices } from '../parts/use-notice';
import { whenIdle } from '../parts/when-idle';
import { doneText, pastText } from './done-text';
import { loadEdits, withEdits } from './with-edits';

/** From this number of papers on, an operation shows its progress. */
const MANY = 300;

/** The user's operations on papers. Each reports its result or failure in the footer. */
export type Actions = ReturnType<typeof useActions>;

export function useActions({ show, fail, setOngoing }: Notices) {
  // A failure is reported by the change that needs the code.
  useEffect(() => whenIdle(() => void loadEdits().catch(() => undefined)), []);
  const run = async <T extends Operation>(
    work: Promise<T | undefined>,
    isCancelled = () => false,
    onNothing = () => {},
  ) => {
    try {
      const done = await work;
      if (done) show(doneText(done), 'done', done.seq);
      else onNothing();
      return done;
    } catch (error) {
      if (isCancelled()) show(words('popup_cancelled'));
      else fail(error);
      return undefined;
    }
  };
  const runHide = (work: Promise<Operation | undefined>) =>
    run(work, undefined, () => show(words('popup_hide_saved')));
  /** Stores what the user has typed: a failure is reported and rejects, so that the text stays. */
  const runTyped = async <T extends Operation>(work: Promise<T | undefined>) => {
    await run(work);
    return work;
  };
  /** Starts work whose progress is shown if it is on many papers, and which can be cancelled. */
  const watched = async <T>(
    start: (watch: ImportWatch, isCancelled: () => boolean) => Promise<T>,
  ): Promise<T> => {
    const controller = new AbortController();
    const { signal } = controller;
    const onProgress = (done: number, total: number) =>
      total >= MANY && setOngoing({ done, total, cancel: () => controller.abort() });
    try {
      return await start({ onProgress, signal }, () => signal.aborted);
    } finally {
      setOngoing(undefined);
    }
  };
  /** Runs an operation that may be on many papers. */
  const runAll = (start: (watch: ImportWatch) => Promise<Operation | undefined>) =>
    watched((watch, isCancelled) => run(start(watch), isCancelled));
  /** Undoes or redoes an operation. */
  const turn = <T>(start: (watch: ImportWatch) => Promise<T>, report: (done: T) => void) =>
    watched((watch, isCancelled) =>
      start(watch).then(report, (error) =>
        isCancelled() ? show(words('popup_cancelled')) : fail(error),
      ),
    );
  const report = (copying: Promise<string>) =>
    copying.then(show, (error) => {
      const refused = error instanceof DOMException && error.name === 'NotAllowedError';
      if (refused) show(words('popup_copy_failed'), 'failed');
      else fail(error);
    });
  return {
    save: (ids: string[]) =>
      runAll((watch) => withEdits((edits) => edits.save(ids, Date.now(), watch))),
    /**
     * Takes any identifiers of papers, as a page knows them, and the papers themselves if they are
     * not stored yet.
     */
    saveHere: (ids: string[], unstored?: Capture) => run(saveHere(ids, unstored, Date.now())),
    /** Saves a paper of which only this identifier is known; its page completes it when visited. */
    saveAddress: (id: string) => run(saveUnknown(id, Date.now())),
    remove: (ids: string[]) =>
      runAll((watch) => withEdits((edits) => edits.unsave(ids, Date.now(), watch))),
    toggleSaved: async ({ paper, entry }: Item) => {
      const isIn = isSaved(entry);
      const change = withEdits(({ save, unsave }) =>
        (isIn ? unsave : save)([paper.id], Date.now()),
      );
      // Another window was faster, and the row does not show it yet.
      const none = () => show(words(isIn ? 'popup_removed_already' : 'popup_saved_already'));
      return run(change, undefined, none);
    },
    addTags: (ids: string[], tags: string[]) =>
      runAll((watch) => withEdits((edits) => edits.addTags(ids, tags, Date.now(), watch))),
    removeTags: (ids: string[], tags: string[]) =>
      runAll((watch) => withEdits((edits) => edits.removeTags(ids, tags, Date.now(), watch))),
    renameTag: (tag: string, name: string) =>
      runAll((watch) => withEdits((edits) => edits.renameTag(tag, name, Date.now(), watch))),
    deleteTag: (tag: string) =>
      runAll((watch) => withEdits((edits) => edits.deleteTag(tag, Date.now(), watch))),
    setStatus: (ids: string[], status: Status) =>
      runAll((watch) => withEdits((edits) => edits.setStatus(ids, status, Date.now(), watch))),
    stepStatus: (id: string) => run(withEdits((edits) => edits.stepStatus(id, Date.now()))),
    setNote: async (id: string, note: string, edit: NoteEdit) => {
      const done = await runTyped(withEdits((edits) => edits.setNote(id, note, Date.now(), edit)));
      if (done?.note !== undefined) show(words('popup_done_note_both'), 'done', done.seq);
      return done;
    },
    takeOtherNote: (paper: string, stamp: string) =>
      run(withEdits((edits) => edits.takeOtherNote(paper, stamp, Date.now()))),
    dropOtherNote: (paper: string, stamp: string) =>
      run(withEdits((edits) => edits.dropOtherNote(paper, stamp, Date.now()))),
    setCorrections: (paper: string, change: CorrectionChange | undefined) =>
      runTyped(withEdits((edits) => edits.setCorrections(paper, change, Date.now()))),
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
    join: (ids: string[]) =>
      runAll((watch) => withEdits((edits) => edits.joinPapers(ids, Date.now(), watch))),
    /** Records that two papers are not the same. */
    keepApart: (a: string, b: string) =>
      run(withEdits((edits) => edits.keepApart(a, b, Date.now()))),
    /** Reverts the merge with this number. */
    split: (merge: number) => run(withEdits((edits) => edits.splitMerge(merge, Date.now()))),
    /**
     * Marks papers as of no interest, or shows them again if all of them are. Saved ones never are.
     */
    toggleHidden: (ids: string[]) => runHide(toggleUnsaved(ids, Date.now())),
    copyBibtex: (ids: string[]) => report(copyBibtex(ids)),
    /** Copies references in the style used last. */
    copyReferences: (ids: string[]) =>
      report(import('../../lib/jobs/copy-references').then((job) => job.copyReferences(ids))),
    /** Undoes the operation of that number, by default the latest one. */
    undo: (seq?: number) =>
      turn(
        (watch) => withEdits((edits) => edits.undo(Date.now(), seq, watch)),
        (done) =>
          done
            ? show(words('popup_undone', pastText(done)), 'undone')
            : show(words('popup_undo_none')),
      ),
    /** Does the operation of that number again, by default the one undone last. */
    redo: (seq?: number) =>
      turn(
        (watch) => withEdits((edits) => edits.redo(Date.now(), seq, watch)),
        (done) => {
          if (!done) return show(words('popup_redo_none'));
          const text = pastText(done.operation);
          if (done.redone) return show(words('popup_redone', text), 'done', done.operation.seq);
          return show(words('popup_redo_refused', text));
        },
      ),
  };
}

function toggleUnsaved(ids: string[], now: number) {
  return withEdits(async ({ hidePapers, showPapers }) => {
    const unsaved = (await getItems(ids)).flatMap(({ paper, entry }) => (entry ? [] : paper));
    const hidden = await hidePapers(
      unsaved.map(({ id }) => id),
      now,
    );
    if (hidden || unsaved.length === 0) return hidden;
    return showPapers(
      unsaved.flatMap((paper) => paper.ids),
      now,
    );
  });
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
