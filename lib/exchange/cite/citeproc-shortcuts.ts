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

type Engine = InstanceType<typeof CSL.Engine>;

/** What engines of one style have read from its language, by what they were made with. */
const LANGUAGES = new WeakMap<Engine['sys'], Pick<Engine, 'locale' | 'opt'>>();

const { localeConfigure } = CSL.Engine.prototype;

/** Reads the terms of a language once for all engines of a style. */
CSL.Engine.prototype.localeConfigure = function configure(language, beShy) {
  const known = LANGUAGES.get(this.sys);
  if (known === undefined || !(language.best in known.locale)) {
    localeConfigure.call(this, language, beShy);
    if (known === undefined) LANGUAGES.set(this.sys, { locale: this.locale, opt: this.opt });
    return;
  }
  this.locale = known.locale;
  this.opt.gender = known.opt.gender;
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
