import './WelcomeSites.css';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type KnownSite, knownSites, originsOf } from '../../../lib/sites/known';
import { countWords, words } from '../../../lib/words/words';
import { usePermitted } from '../../settings/use-permitted';

/** The sites that can be read, all or some of them permitted in one prompt of the browser. */
export function WelcomeSites() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const permitted = usePermitted();
  const [failure, setFailure] = useState<string>();
  const others = knownSites.filter(({ id }) => !permitted?.has(id));
  const picked = others.filter(({ id }) => chosen.has(id));
  const permit = (sites: readonly KnownSite[]) =>
    browser.permissions
      .request({ origins: [...new Set(sites.flatMap(originsOf))] })
      .catch((error: unknown) => setFailure(String(error)));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <section class="welcome-sites">
      <h2>{words('settings_reading')}</h2>
      <p>{words('welcome_sites_now', readNames(permitted))}</p>
      {permitted && others.length > 0 && (
        <>
          <p>{words('welcome_sites_more')}</p>
          <p>
            <button type="button" class="quiet" onClick={() => void permit(others)}>
              {countWords('welcome_sites_all', others.length)}
            </button>
          </p>
          <details>
            <summary>{words('welcome_sites_choose')}</summary>
            <ul>
              {others.map(({ id, name }) => (
                <li key={id}>
                  <label>
                    <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
                    {name}
                  </label>
                </li>
              ))}
            </ul>
            <button
              type="button"
              class="quiet"
              disabled={picked.length === 0}
              onClick={() => void permit(picked)}
            >
              {countWords('welcome_sites_some', picked.length)}
            </button>
          </details>
        </>
      )}
      <div role="alert">{failure}</div>
    </section>
  );
}

function readNames(permitted: ReadonlySet<string> = new Set()): string {
  const read = knownSites.filter(({ id, atInstall }) => atInstall || permitted.has(id));
  return new Intl.ListFormat(words('language')).format(read.map(({ name }) => name));
}
