import './Versions.css';
import { type Version, versionsOf } from '../../lib/merge/versions';
import type { Paper } from '../../lib/paper/paper';
import { idLabel, registryPage } from '../../lib/paper/registries';
import { shownDate } from '../../lib/words/shown-date';
import { words } from '../../lib/words/words';

/** The preprint and the published version of a paper, where both are known. */
export function Versions({ paper }: { paper: Paper }) {
  const versions = versionsOf(paper);
  if (!versions) return null;
  return (
    <div class="versions">
      <Line name={words('paper_preprint')} version={versions.preprint} />
      <Line name={words('paper_published')} version={versions.published} />
    </div>
  );
}

/** “Published: NeurIPS 2019 · Dec 2019 · doi:10.1000/hype”. */
function Line({ name, version }: { name: string; version: Version }) {
  const { venue, date, ids } = version;
  const facts = [venue, date && shownDate(date)].filter(Boolean).join(' · ');
  return (
    <p>
      {name}: {facts}
      {ids.map((id, place) => (
        <span key={id}>
          {(place > 0 || facts !== '') && ' · '}
          <Id id={id} />
        </span>
      ))}
    </p>
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
