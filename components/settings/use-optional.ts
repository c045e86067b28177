import { useEffect, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';

type Name = Browser.runtime.ManifestOptionalPermission;

/** An optional permission that the user turns on and off. */
export interface Optional {
  /** Whether this browser has it. */
  offered: boolean;
  on: boolean;
  failure: string | undefined;
  turn(on: boolean): void;
}

/** The state of an optional permission of the manifest, which is asked for when it is turned on. */
export function useOptional(name: Name): Optional {
  const offered = browser.runtime.getManifest().optional_permissions?.includes(name) ?? false;
  const [on, setOn] = useState(false);
  const [failure, setFailure] = useState<string>();
  const fail = (error: unknown) =>
    setFailure(error instanceof Error ? error.message : String(error));
  useEffect(() => {
    if (offered) browser.permissions.contains({ permissions: [name] }).then(setOn, fail);
  }, [offered]);
  const turn = (wanted: boolean) => {
    const { permissions } = browser;
    const change = wanted
      ? permissions.request({ permissions: [name] })
      : permissions.remove({ permissions: [name] }).then((removed) => !removed);
    change.then(setOn, fail);
  };
  return { offered, on, failure, turn };
}
