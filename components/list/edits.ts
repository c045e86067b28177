/* Everything that changes papers. It is loaded when the list is there: see with-edits.ts. */
export { CitekeyError, setCitekey } from '../../lib/store/edit/citekeys';
export {
  addTags,
  removeTags,
  save,
  setCorrections,
  setNote,
  setStatus,
  stepStatus,
  unsave,
} from '../../lib/store/edit/edit';
export { dropOtherNote, takeOtherNote } from '../../lib/store/edit/other-notes';
export { redo } from '../../lib/store/edit/redo';
export { deleteTag, renameTag } from '../../lib/store/edit/rename-tags';
export { undo } from '../../lib/store/edit/undo';
export { storeCapture } from '../../lib/store/join/capture';
export { joinPapers } from '../../lib/store/join/join';
export { keepApart } from '../../lib/store/join/keep-apart';
export { splitMerge } from '../../lib/store/join/split';
export { hidePapers, showPapers } from '../../lib/store/own/hidden-papers';
