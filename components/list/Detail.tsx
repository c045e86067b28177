import './Detail.css';
import { pageOf, pdfOf } from '../../lib/paper/addresses';
import { fullName } from '../../lib/paper/names';
import { type Item, type Paper, STATUSES } from '../../lib/paper/paper';
import { sightingsOf } from '../../lib/store/read/list';
import { readable } from '../../lib/text/tex';
import { countWords, words } from '../../lib/words/words';
import { useLive } from '../parts/use-live';
import { CitekeyLine } from './CitekeyLine';
import { CorrectFacts } from './CorrectFacts';
import { Highlighted } from './Highlighted';
import { Joins } from './Joins';
import { OtherNotes } from './OtherNotes';
import { Publication } from './Publication';
import type { RowEvents } from './row-events';
import { sightingLine } from './sighting-line';
import { stateWord } from './state-word';
import { Versions } from './Versions';
import { ZoteroLine } from './ZoteroLine';

interface Props {
  item: Item;
  terms: readonly string[];
  on: RowEvents;
}

/** Maximum number of authors shown, because a list of 3,000 would be slow. */
const MOST_AUTHORS = 100;
const MOST_SIGHTINGS = 12;

/** The details of a paper, below its row. */
export function Detail({ item, terms, on }: Props) {
  const { paper, entry } = item;
  return (
    <div class="detail">
      <PaperLinks paper={paper} />
      <Versions paper={paper} />
      <Authors paper={paper} />
      <Publication paper={paper} />
      {paper.abstract && (
        <p class="detail-abstract" dir="auto">
          <Highlighted text={readable(paper.abstract)} terms={terms} />
        </p>
      )}
      <fieldset class="detail-status">
        <legend class="visually-hidden">{words('paper_status')}</legend>
        {STATUSES.map((status) => (
          <button
            type="button"
            key={status}
            aria-pressed={entry?.status === status}
            onClick={() => on.actions.setStatus([paper.id], status)}
          >
            {stateWord(status)}
          </button>
        ))}
      </fieldset>
      {entry?.note && (
        <p class="detail-note" dir="auto">
          {entry.note}
        </p>
      )}
      {entry && (
        <OtherNotes
          entry={entry}
          onTake={(stamp) => on.actions.takeOtherNote(paper.id, stamp)}
          onDrop={(stamp) => on.actions.dropOtherNote(paper.id, stamp)}
        />
      )}
      {entry && <CitekeyLine paper={paper} entry={entry} onSet={on.actions.setCitekey} />}
      <CorrectFacts
        paper={paper}
        corrections={entry?.corrections}
        onSet={on.actions.setCorrections}
      />
      <Joins paper={paper.id} onSplit={on.actions.split} />
      <ZoteroLine paper={paper.id} />
      <Sightings paper={paper} />
    </div>
  );
}

function PaperLinks({ paper }: { paper: Paper }) {
  const { links, counts } = paper;
  const stars = counts.stars === undefined ? '' : ` ★ ${counts.stars}`;
  const all = [
    [words('paper_page'), pageOf(paper)],
    [words('paper_pdf'), pdfOf(paper)],
    [words('paper_code') + stars, links.code],
    [words('paper_project'), links.project],
  ] as const;
  return (
    <p class="detail-links">
      {all.map(
        ([text, url]) =>
          url && (
            <a key={url} href={url} target="_blank" rel="noreferrer">
              {text}
            </a>
          ),
      )}
    </p>
  );
}

function Authors({ paper }: { paper: Paper }) {
  const { authors, authorCount = 0, organisation } = paper;
  const names = authors.slice(0, MOST_AUTHORS).map(fullName).join(', ');
  const more = Math.max(authorCount, authors.length) - Math.min(authors.length, MOST_AUTHORS);
  const line = names && more > 0 ? words('row_authors_more', names, more) : names;
  const shown = line || (authorCount > 0 ? countWords('row_authors', authorCount) : '');
  const text = [shown, organisation].filter(Boolean).join(' · ');
  return text ? <p class="detail-authors">{text}</p> : null;
}

function Sightings({ paper }: { paper: Paper }) {
  const sightings = useLive(() => sightingsOf(paper.id), [paper.id]).value ?? [];
  const latest = sightings.sort((a, b) => b.at - a.at).slice(0, MOST_SIGHTINGS);
  if (latest.length === 0) return null;
  return (
    <ul class="detail-sightings" aria-label={words('paper_met')}>
      {latest.map((sighting) => (
        <li key={`${sighting.listing} ${sighting.day}`}>{sightingLine(sighting)}</li>
      ))}
    </ul>
  );
}
