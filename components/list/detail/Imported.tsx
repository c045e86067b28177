import { BEYOND_SOURCES, type Beyond, type BeyondSource } from '../../../lib/paper/beyond';
import { words } from '../../../lib/words/words';

interface Props {
  beyond: Beyond;
}

/** What imported files say of a paper that no other field holds, folded. */
export function Imported({ beyond }: Props) {
  const sources = BEYOND_SOURCES.filter((source) => beyond[source]);
  return (
    <details class="detail-imported">
      <summary>{words('paper_imported')}</summary>
      {sources.map((source) => (
        <section key={source} aria-label={sourceLabel(source)}>
          {sources.length > 1 && <h3>{sourceLabel(source)}</h3>}
          <dl class="detail-facts">
            {Object.entries(beyond[source] ?? {}).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt> <dd dir="auto">{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </details>
  );
}

function sourceLabel(source: BeyondSource): string {
  switch (source) {
    case 'bibtex':
      return words('format_bibtex');
    case 'ris':
      return words('format_ris');
    case 'csl':
      return words('format_csljson');
  }
}
