import type { SiteRecord } from '../../lib/report';
import { KEEP_SEEN_DAYS, type Settings } from '../../lib/settings/settings';
import type { Change } from '../../lib/settings/stored';
import { words } from '../../lib/words/words';
import { Switch } from '../parts/Switch';
import { HiddenPapers } from './HiddenPapers';
import { SiteSettings } from './SiteSettings';

interface Props {
  settings: Settings;
  onChange(change: Change<Settings>): void;
  /** Called with a site that is read badly. */
  onReport(site: SiteRecord): void;
}

/** Which sites are read, whether marks are shown, and how long unsaved papers are kept. */
export function ReadingSettings({ settings, onChange, onReport }: Props) {
  const { captureOff, marks, bar, barOff, dim, hide, keepSeenDays } = settings;
  const keep = (value: string) => {
    const days = KEEP_SEEN_DAYS.find((each) => String(each) === value);
    if (days !== undefined) onChange({ keepSeenDays: days });
  };
  return (
    <>
      <SiteSettings
        captureOff={captureOff}
        onCaptureOff={(from) => onChange((last) => ({ captureOff: from(last.captureOff) }))}
        barOff={barOff}
        onBarOn={(id) =>
          onChange((last) => ({ barOff: last.barOff.filter((each) => each !== id) }))
        }
        onReport={onReport}
      />
      <section>
        <Switch
          label={words('settings_marks')}
          on={marks}
          onChange={(on) => onChange({ marks: on })}
        />
        {marks && (
          <>
            <Switch
              label={words('settings_bar')}
              on={bar}
              onChange={(on) => onChange({ bar: on })}
            />
            <p class="hint">{words('settings_bar_hint')}</p>
            <Switch
              label={words('settings_dim')}
              on={dim}
              onChange={(on) => onChange({ dim: on })}
            />
            <Switch
              label={words('settings_hide')}
              on={hide}
              onChange={(on) => onChange({ hide: on })}
            />
            <p class="hint">{words('settings_covers_hint')}</p>
          </>
        )}
        <HiddenPapers />
      </section>
      <section>
        <label class="keep">
          {words('settings_keep')}
          <select
            value={String(keepSeenDays)}
            onChange={(event) => keep(event.currentTarget.value)}
          >
            {KEEP_SEEN_DAYS.map((days) => (
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
