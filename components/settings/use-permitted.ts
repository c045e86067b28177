import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { permittedMatches } from '../../lib/background/site-scripts';
import { knownSites } from '../../lib/sites/known';

/**
 * Ids of the sites that the browser permits Offprint to read, kept up to date. Undefined until
 * known.
 */
export function usePermitted(): ReadonlySet<string> | undefined {
  const [permitted, setPermitted] = useState<ReadonlySet<string>>();
  useEffect(() => {
    const ask = () => void permittedSites().then(setPermitted);
    ask();
    const { onAdded, onRemoved } = browser.permissions;
    onAdded.addListener(ask);
    onRemoved.addListener(ask);
    return () => {
      onAdded.removeListener(ask);
      onRemoved.removeListener(ask);
    };
  }, []);
  return permitted;
}

async function permittedSites(): Promise<Set<string>> {
  const sites = await Promise.all(
    knownSites.map(async (site) =>
      site.atInstall || (await permittedMatches(site)).length > 0 ? site.id : undefined,
    ),
  );
  return new Set(sites.filter((id) => id !== undefined));
}
