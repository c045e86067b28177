import { idLabel } from '../../lib/paper/registries';
import type { Doubt, PreviewRow } from '../../lib/store/import/preview';
import { readable } from '../../lib/text/tex';
import { countWords, words } from '../../lib/words/words';
import { facts } from '../list/facts';
import { type Importing, pairKey } from './use-import';

interface Props {
  row: PreviewRow;
  importing: Importing;
}

/** Shows what the import would do with one paper, and the question about it if there is one. */
export function PreviewLine({ row, importing }: Props) {
  const { paper, items, into, doubts } = row;
  return (
    <>
      <h2>{readable(paper.title)}</h2>
      <p class="preview-fact">{facts(paper)}</p>
      {items > 1 && <p class="preview-fact">{countWords('import_entries', items)}</p>}
      {into && <p class="preview-fact">{intoText(into)}</p>}
      {doubts.map((doubt) => (
        <Question key={doubt.paper.id} row={row} doubt={doubt} importing={importing} />
      ))}
    </>
  );
}

function intoText({ paper, by }: NonNullable<PreviewRow['into']>): string {
  const title = readable(paper.title);
  return by === undefined || by.startsWith('title:')
    ? words('import_into_title', title)
    : words('import_into', title, idLabel(by));
}

function Question({ row, doubt, importing }: Props & { doubt: Doubt }) {
  const { paper, stored } = doubt;
  const pair = [row.id, paper.id] as const;
  const key = pairKey(pair);
  const isSame = importing.same.some((each) => pairKey(each) === key);
  const asked = words(stored ? 'import_doubt_stored' : 'import_doubt_file', facts(paper));
  const options = [
    [false, words('import_doubt_other')],
    [true, words('import_doubt_same')],
  ] as const;
  return (
    <fieldset class="preview-doubt">
      <legend>{asked}</legend>
      {options.map(([value, text]) => (
        <label key={text}>
          <input
            type="radio"
            name={key}
            checked={isSame === value}
            onChange={() => importing.setPair(pair, value)}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
