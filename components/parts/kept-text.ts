import type { NotKept } from '../../lib/exchange/kept';
import { countWords, language, words } from '../../lib/words/words';

/** What the file of a format does not keep, in sentences for the user. */
export function keptTexts({ parts, unprinted }: NotKept): string[] {
  const list = new Intl.ListFormat(language(), { type: 'conjunction' });
  const names = parts.map((part) => words(`export_part_${part}`));
  return [
    ...(parts.length > 0 ? [words('export_not_kept', list.format(names))] : []),
    ...(unprinted > 0 ? [countWords('export_unprinted', unprinted)] : []),
  ];
}
