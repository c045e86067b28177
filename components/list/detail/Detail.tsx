import './Detail.css';
import type { Item } from '../../../lib/paper/paper';
import { CorrectFacts } from '../CorrectFacts';
import type { RowEvents } from '../row-events';
import { Abstract } from './Abstract';
import { Authors } from './Authors';
import { CitekeyLine } from './CitekeyLine';
import { DetailLinks } from './DetailLinks';
import { DetailOwn, type EditedPart } from './DetailOwn';
import { Imported } from './Imported';
import { Joins } from './Joins';
import { Met } from './Met';
import { MoreLikeThis } from './MoreLikeThis';
import { Publication } from './Publication';
import { Versions } from './Versions';
import { ZoteroLine } from './ZoteroLine';

interface Props {
  item: Item;
  terms: readonly string[];
  /** What the user has opened for typing; nothing by default. */
  editing?: EditedPart | undefined;
  on: RowEvents;
}

/** The details of a paper, below its row or beside the list. */
export function Detail({ item, terms, editing, on }: Props) {
  const { paper, entry } = item;
  return (
    <div class="detail">
      <DetailOwn item={item} editing={editing} on={on} />
      {paper.abstract && <Abstract text={paper.abstract} terms={terms} onFailure={on.fail} />}
      <Authors paper={paper} />
      <Publication paper={paper} />
      <CorrectFacts
        paper={paper}
        corrections={entry?.corrections}
        onSet={on.actions.setCorrections}
      />
      <DetailLinks paper={paper} />
      <Versions paper={paper} />
      <Joins paper={paper.id} onSplit={on.actions.split} />
      {entry && <CitekeyLine paper={paper} entry={entry} onSet={on.actions.setCitekey} />}
      <ZoteroLine paper={paper.id} />
      <Met paper={paper.id} />
      <MoreLikeThis item={item} onFailure={on.fail} />
      {entry?.beyond && <Imported beyond={entry.beyond} />}
    </div>
  );
}
