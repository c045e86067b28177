import { useEffect, useState } from 'preact/hooks';
import {
  getSettings,
  type Settings,
  setSettings,
  watchSettings,
} from '../../lib/settings/settings';
import { words } from '../../lib/words/words';

/** The settings as they are now, whoever changes them; undefined until they are read. */
export interface LiveSettings {
  settings: Settings | undefined;
  /** Why they could not be read or changed, in words. */
  failure: string | undefined;
  change(some: Partial<Settings>): void;
}

export function useSettings(): LiveSettings {
  const [settings, show] = useState<Settings>();
  const [failure, setFailure] = useState<string>();
  const fail = (error: unknown) =>
    setFailure(words('settings_failed', error instanceof Error ? error.message : String(error)));
  useEffect(() => {
    getSettings().then(show, fail);
    return watchSettings(show);
  }, []);
  const change = (some: Partial<Settings>) => {
    setSettings(some).then(() => setFailure(undefined), fail);
  };
  return { settings, failure, change };
}
