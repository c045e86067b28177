import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { ZoteroApi, ZoteroPlaces, ZoteroStatus, ZoteroTarget } from '../../lib/messages';
import { answerProblem, answerText, sendMessage } from '../../lib/messages';
import { zoteroTarget } from '../../lib/settings/zotero-target';
import { words } from '../../lib/words/words';
import { ZOTERO_ORIGIN } from '../../lib/zotero/address';
import { reasonText } from '../parts/zotero-text';

const PERMISSION = { origins: [ZOTERO_ORIGIN] };

/** The connection to Zotero and the chosen target. */
export interface Zotero {
  /** Undefined until it is known. */
  permitted: boolean | undefined;
  /** Possible targets. While Zotero is closed or has not answered yet, only the last target. */
  targets: ZoteroTarget[];
  target: ZoteroTarget | undefined;
  /** Why papers can't be sent to Zotero now, and what the user can do. */
  problem: string | undefined;
  /** What Zotero's local API can do; undefined until it is known. */
  api: ZoteroApi | undefined;
  choose(id: string): void;
  /** Queries Zotero again: its collections may have changed. */
  refresh(): Promise<void>;
  /**
   * Requests the permission. Must be called first in a click handler: browsers accept the request
   * only during a click.
   */
  permit(): Promise<boolean>;
}

/** @param ids of the papers to be sent */
export function useZotero(ids: string[]): Zotero {
  const [permitted, setPermitted] = useState<boolean>();
  const [targets, setTargets] = useState<ZoteroTarget[]>([]);
  const [target, setTarget] = useState<ZoteroTarget>();
  const [problem, setProblem] = useState<string>();
  const [api, setApi] = useState<ZoteroApi>();

  const refresh = async () => {
    const kept = await zoteroTarget.get();
    const last = kept.id === '' ? ownLibrary() : { ...kept, level: 0 };
    const status = await sendMessage('zotero');
    const first = status.kind === 'fine' ? firstTarget(status.value, kept.id) : undefined;
    setProblem(problemOf(status));
    setApi(status.kind === 'fine' ? status.value.api : undefined);
    setTargets(status.kind === 'fine' && first ? status.value.targets : [last]);
    setTarget(first ?? last);
  };
  const fail = (error: unknown) =>
    setProblem(words('zotero_unasked', answerText(answerProblem(error))));
  useEffect(() => {
    browser.permissions
      .contains(PERMISSION)
      .then((yes) => {
        setPermitted(yes);
        return yes ? refresh() : undefined;
      }, fail)
      .catch(fail);
  }, []);
  const isAsked = api !== undefined && api !== 'none' && api !== 'off';
  const library = isAsked ? target?.id : undefined;
  useEffect(() => {
    if (library === undefined) return;
    sendMessage('zoteroFind', { papers: ids, target: library }).catch(fail);
  }, [library, ids.join('\n')]);

  return {
    ...{ permitted, targets, target, problem, api },
    choose: (id) => {
      const chosen = targets.find((each) => each.id === id);
      if (!chosen) return;
      setTarget(chosen);
      zoteroTarget.change({ id, name: chosen.name }).catch(fail);
    },
    refresh: () => refresh().catch(fail),
    permit: async () => {
      const yes = await browser.permissions.request(PERMISSION);
      setPermitted(yes);
      setProblem(yes ? undefined : words('zotero_denied'));
      if (yes) await refresh().catch(fail);
      return yes;
    },
  };
}

/** The user's own library, which has the id `L1` in every Zotero. */
const ownLibrary = (): ZoteroTarget => ({ id: 'L1', name: words('zotero_library'), level: 0 });

/**
 * Returns the target that was chosen last if it still exists, else the one selected in Zotero.
 * @param kept id of the first; empty if none was chosen
 */
function firstTarget({ targets, selected }: ZoteroPlaces, kept: string): ZoteroTarget | undefined {
  const find = (id: string) => targets.find((each) => each.id === id);
  return find(kept) ?? find(selected) ?? targets[0];
}

function problemOf(status: ZoteroStatus): string | undefined {
  switch (status.kind) {
    case 'fine':
      return status.value.targets.length > 0 ? undefined : reasonText('readonly');
    case 'closed':
    case 'foreign':
    case 'outdated':
    case 'readonly':
      return reasonText(status.kind);
    default:
      return reasonText('refused');
  }
}
