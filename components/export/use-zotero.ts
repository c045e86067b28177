import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { answerText } from '../../lib/answer-text';
import type { ZoteroStatus, ZoteroTarget } from '../../lib/messages';
import { answerProblem, sendMessage } from '../../lib/messages';
import { zoteroTarget } from '../../lib/settings/zotero-target';
import { words } from '../../lib/words/words';
import { ZOTERO_ORIGIN } from '../../lib/zotero/address';
import { reasonText } from '../parts/zotero-text';

const WISH = { origins: [ZOTERO_ORIGIN] };

/** How Zotero stands, and where papers go. */
export interface Zotero {
  /** Undefined until it is known. */
  permitted: boolean | undefined;
  /** Where papers can go; before Zotero has answered, and while it is closed, where they went last. */
  targets: ZoteroTarget[];
  target: ZoteroTarget | undefined;
  /** Why Zotero can't be sent to now, and what to do. */
  trouble: string | undefined;
  choose(id: string): void;
  /** Asks Zotero again. */
  look(): void;
  /** Asks the browser. Call it first of all in a click: browsers take such a question only as the answer to one. */
  permit(): Promise<boolean>;
}

export function useZotero(): Zotero {
  const [permitted, setPermitted] = useState<boolean>();
  const [targets, setTargets] = useState<ZoteroTarget[]>([]);
  const [target, setTarget] = useState<ZoteroTarget>();
  const [trouble, setTrouble] = useState<string>();

  const look = async () => {
    const last = { ...(await zoteroTarget.get()), level: 0 };
    const status = await sendMessage('zotero');
    const there = status.kind === 'fine' ? status.value.targets : [];
    setTrouble(troubleOf(status));
    setTargets(there.length > 0 ? there : [last]);
    setTarget(firstTarget(status, last));
  };
  const fail = (error: unknown) =>
    setTrouble(words('zotero_unasked', answerText(answerProblem(error))));
  useEffect(() => {
    browser.permissions
      .contains(WISH)
      .then((yes) => {
        setPermitted(yes);
        return yes ? look() : undefined;
      }, fail)
      .catch(fail);
  }, []);

  return {
    ...{ permitted, targets, target, trouble },
    choose: (id) => {
      const chosen = targets.find((each) => each.id === id);
      if (!chosen) return;
      setTarget(chosen);
      zoteroTarget.change({ id, name: chosen.name }).catch(fail);
    },
    look: () => void look().catch(fail),
    permit: async () => {
      const yes = await browser.permissions.request(WISH);
      setPermitted(yes);
      setTrouble(yes ? undefined : words('zotero_denied'));
      if (yes) await look().catch(fail);
      return yes;
    },
  };
}

/** Where papers went last, if that is still there, else what is selected in Zotero. */
function firstTarget(status: ZoteroStatus, last: ZoteroTarget): ZoteroTarget {
  if (status.kind !== 'fine') return last;
  const { targets, selected } = status.value;
  const find = (id: string) => targets.find((each) => each.id === id);
  return find(last.id) ?? find(selected) ?? targets[0] ?? last;
}

function troubleOf(status: ZoteroStatus): string | undefined {
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
