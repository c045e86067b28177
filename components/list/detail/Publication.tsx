import { shownList } from '../../../lib/words/shown-list';
import './Publication.css';
import { citationLine, shownPages } from '../../../lib/paper/citation-line';
import { fullName } from '../../../lib/paper/names';
import type { Paper } from '../../../lib/paper/paper';
import { PUBLICATION_VARIABLES, type PublicationVariable } from '../../../lib/paper/publication';
import { kindOf } from '../../../lib/paper/work-kind';
import { readable } from '../../../lib/text/tex';
import { shownDate } from '../../../lib/words/shown-date';
import { words } from '../../../lib/words/words';
import { kindLabel } from './kind-label';
import { variableLabel } from './variable-label';

/** Where a paper was published: a line as it is cited, and each fact with its label. */
export function Publication({ paper }: { paper: Paper }) {
  const facts = factsOf(paper);
  return (
    <>
      <Line paper={paper} />
      {facts.length > 0 && (
        <dl class="detail-facts">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt> <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

/** “Nature 620/7972 (2023), 47–60 · Springer Nature”. */
function Line({ paper }: { paper: Paper }) {
  const line = citationLine(paper);
  if (!line) return null;
  const { venue, place, publisher } = line;
  return (
    <p class="detail-citation">
      {venue !== undefined && (
        <cite>
          <bdi>{readable(venue)}</bdi>
        </cite>
      )}
      {venue !== undefined && place !== undefined && ' '}
      {place !== undefined && <bdi>{place}</bdi>}
      {publisher !== undefined && (
        <>
          {(venue ?? place) !== undefined && ' · '}
          <bdi>{readable(publisher)}</bdi>
        </>
      )}
    </p>
  );
}

function factsOf(paper: Paper): [label: string, value: string][] {
  const { publication = {}, online, published, organisation, category, keywords } = paper;
  const kind = paper.kind && kindOf(paper);
  const textOf = (variable: PublicationVariable) => {
    if (variable === 'editor') return publication.editor?.map(fullName).join(', ');
    const text = publication[variable];
    return variable === 'page' ? text && shownPages(text) : text && readable(text);
  };
  const facts: [string, string | undefined][] = [
    [words('fact_kind'), kind && kindLabel(kind)],
    ...PUBLICATION_VARIABLES.map((variable): [string, string | undefined] => [
      variableLabel(variable, kind),
      textOf(variable),
    ]),
    [words('fact_online'), online === published ? undefined : online && shownDate(online)],
    [words('fact_organisation'), organisation && readable(organisation)],
    [words('fact_category'), category],
    [words('fact_keywords'), keywords && shownList(keywords.map(readable))],
  ];
  return facts.flatMap(([label, value]) => (value ? [[label, value]] : []));
}
