import CSL from 'citeproc';

// citeproc passes a list of languages to the browser, which then resolves it for each word.
CSL.toLocaleLowerCase = (text) => text.toLowerCase();
CSL.toLocaleUpperCase = (text) => text.toUpperCase();

/** Executes an element of a style, without the function that citeproc creates for each. */
CSL.tokenExec = function tokenExec(token, item, cite) {
  let next = token.next;
  if (token.test) {
    const result = token.test(item, cite) ? 'succeed' : 'fail';
    this.tmp.jump.replace(result);
    next = token[result];
  }
  for (const exec of token.execs) next = exec.call(token, this, item, cite) || next;
  return next;
};

/**
 * Two shortcuts that change no reference and save a third of the time. citeproc looks for quotation
 * marks and tags in every string, and remembers all names to distinguish people of one name, which
 * a reference that stands alone never does.
 */
export function addShortcuts({
  fun: { flipflopper },
  registry,
}: InstanceType<typeof CSL.Engine>): void {
  const processTags = flipflopper.processTags.bind(flipflopper);
  flipflopper.processTags = (blob) => {
    if (/["'<\u2018\u2019\u201C\u201D]/.test(blob.blobs)) processTags(blob);
  };
  registry.namereg.addname = () => {};
  registry.namereg.evalname = (_id, _name, _place, _least, form, initials) => {
    if (form === 'short') return 0;
    return typeof initials === 'string' ? 1 : 2;
  };
}
