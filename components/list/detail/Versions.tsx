import { type Version, versionsOf } from '../../../lib/merge/versions';
import type { Paper } from '../../../lib/paper/paper';
import { idLabel, registryPage } from '../../../lib/paper/registries';
import { shownDate } from '../../../lib/words/shown-date';
import { words } from '../../../lib/words/words';

/**
 * The preprint and the published version of a paper, each with its identifiers; a paper of one
 * version with its date.
 */
export function Versions({ paper }: { paper: Paper }) {
  const versions = versionsOf(paper);
  const { ids, published } = paper;
  const only = { ids, ...(published !== undefined && { date: published }) };
  return (
    <dl class="detail-facts versions">
      {versions ? (
        <>
          <Line name={words('paper_preprint')} version={versions.preprint} />
          <Line name={words('paper_published')} version={versions.published} />
        </>
      ) : (
        <Line name={words(published ? 'paper_published' : 'paper_identifier')} version={only} />
      )}
    </dl>
  );
}

/** “Published: NeurIPS 2019 · Dec 2019 · doi:10.1000/hype”. */
function Line({ name, version }: { name: string; version: Version }) {
  const { venue, date, ids } = version;
  const facts = [venue, date && shownDate(date, true)].filter((fact) => fact !== undefined);
  return (
    <div>
      <dt>{name}</dt>{' '}
      <dd>
        {facts.map((fact, place) => (
          <>
            {place > 0 && ' · '}
            <bdi>{fact}</bdi>
          </>
        ))}
        {ids.map((id, place) => (
          <span key={id}>
            {(place > 0 || facts.length > 0) && ' · '}
            <Id id={id} />
          </span>
        ))}
      </dd>
    </div>
  );
}

function Id({ id }: { id: string }) {
  const address = registryPage(id);
  if (address === undefined) return <>{idLabel(id)}</>;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {idLabel(id)}
    </a>
  );
}
