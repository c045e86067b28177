import type { Settings } from '../../lib/settings/settings';
import type { SiteHealth } from '../../lib/store/health';
import { words } from '../../lib/words/words';
import { Switch } from '../parts/Switch';
import { SiteSettings } from './SiteSettings';

interface Props {
  settings: Settings;
  onChange(change: Partial<Settings>): void;
  /** Called with a site that is read badly. */
  onReport(site: SiteHealth): void;
}

/** Which sites are read, whether they are marked, and for how long what was only seen is kept. */
export function ReadingSettings({ settings, onChange, onReport }: Props) {
  const { captureOff, marks, keepSeenDays } = settings;
  return (
    <>
      <SiteSettings
        captureOff={captureOff}
        onCaptureOff={(off) => onChange({ captureOff: off })}
        onReport={onReport}
      />
      <section>
        <Switch
          label={words('settings_marks')}
          on={marks}
          onChange={(on) => onChange({ marks: on })}
        />
      </section>
      <section>
        <label class="keep">
          {words('settings_keep')}
          <select
            value={String(keepSeenDays)}
            onChange={(event) => onChange({ keepSeenDays: Number(event.currentTarget.value) })}
          >
            {periods(keepSeenDays).map((days) => (
              <option key={days} value={days}>
                {periodName(days)}
              </option>
            ))}
          </select>
        </label>
        <p class="hint">{words('settings_keep_hint')}</p>
      </section>
    </>
  );
}

/** Days that are offered, 0 for ever last, and whatever else is set now. */
function periods(now: number): number[] {
  const days = [...new Set([30, 90, 365, now])].filter((each) => each > 0);
  return [...days.sort((a, b) => a - b), 0];
}

function periodName(days: number): string {
  switch (days) {
    case 0:
      return words('settings_keep_ever');
    case 365:
      return words('settings_keep_year');
    default:
      return words('settings_keep_days', days);
  }
}
