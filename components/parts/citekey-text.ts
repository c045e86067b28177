import type { CitekeyProblem } from '../../lib/paper/citekey-problem';
import { words } from '../../lib/words/words';

/** Why a citation key can't be set, in words for the user. */
export function citekeyText({ kind }: CitekeyProblem): string {
  return words(kind === 'key_malformed' ? 'citekey_form' : 'citekey_taken');
}
