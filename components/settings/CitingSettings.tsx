import { KEY_PATTERNS } from '../../lib/paper/citekey';
import { citing } from '../../lib/settings/citing';
import { words } from '../../lib/words/words';
import { Choice } from '../parts/Choice';
import { Switch } from '../parts/Switch';
import { useStored } from '../parts/use-stored';

const LABELS = {
  short: () => words('settings_keys_short'),
  betterbibtex: () => words('settings_keys_betterbibtex'),
};

/** Settings for citation keys and for the citation of arXiv papers. */
export function CitingSettings() {
  const { value, failure, change } = useStored(citing);
  return (
    <section>
      <Choice
        legend={words('settings_keys')}
        options={KEY_PATTERNS.map((value) => ({ value, label: LABELS[value]() }))}
        chosen={value?.keys}
        onChoose={(keys) => change({ keys })}
      />
      <p class="hint">{words('settings_keys_hint')}</p>
      <Switch
        label={words('settings_preprints')}
        on={value?.preprints === true}
        onChange={(preprints) => change({ preprints })}
      />
      <div role="alert">{failure}</div>
    </section>
  );
}
