import type { Beyond } from '../../paper/beyond';
import { furtherVariables } from '../csl/further-variables';

/** Variables beyond the data model that styles print. */
const PRINTED: ReadonlySet<string> = new Set(
  `accessed archive archive_location archive-place authority chapter-number collection-editor
  composer container-author dimensions director editor-translator event-date executive-producer
  guest host illustrator interviewer medium narrator number-of-pages number-of-volumes original-author
  original-date original-publisher original-publisher-place original-title part-number part-title
  performer producer recipient references reviewed-author reviewed-title scale script-writer section
  series-creator status supplement-number translator version volume-title`.split(/\s+/),
);

/** What imported files state of a work and styles print: translators, the first edition, … */
export function furtherPrinted(beyond: Beyond | undefined): Record<string, unknown> {
  if (beyond === undefined) return {};
  return Object.fromEntries(
    Object.entries(furtherVariables(beyond)).filter(([variable]) => PRINTED.has(variable)),
  );
}
