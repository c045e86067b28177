import { browser } from 'wxt/browser';
import { MENUS, SIDE_PANEL } from '../../lib/settings/optional';
import { BADGES, toolbar } from '../../lib/settings/toolbar';
import { words } from '../../lib/words/words';
import { isPopup } from '../parts/place';
import { Switch } from '../parts/Switch';
import { useStored } from '../parts/use-stored';
import { useOptional } from './use-optional';

/** What Offprint adds to the browser itself: toolbar button, menus, side panel. */
export function BrowserSettings() {
  const { value, failure, change } = useStored(toolbar);
  const menus = useOptional(MENUS);
  const panel = useOptional(SIDE_PANEL);
  const pick = (value: string) => {
    const badge = BADGES.find((each) => each === value);
    if (badge) change({ badge });
  };
  return (
    <section>
      <h2>{words('settings_browser')}</h2>
      <label class="keep">
        {words('settings_badge')}
        <select
          value={value?.badge ?? 'new'}
          onChange={({ currentTarget }) => pick(currentTarget.value)}
        >
          <option value="new">{words('settings_badge_new')}</option>
          <option value="here">{words('settings_badge_here')}</option>
          <option value="lists">{words('settings_badge_lists')}</option>
          <option value="none">{words('settings_badge_none')}</option>
        </select>
      </label>
      {menus.offered && (
        <Switch label={words('settings_menus')} on={menus.on} onChange={menus.turn} />
      )}
      {panel.offered && (
        <Switch label={words('settings_side_panel')} on={panel.on} onChange={panel.turn} />
      )}
      {panel.on && (
        <div class="panel-buttons">
          <button type="button" class="quiet" onClick={() => void openSidePanel()}>
            {words('settings_side_panel_open')}
          </button>
        </div>
      )}
      <p class="hint">
        {words(import.meta.env.FIREFOX ? 'settings_shortcuts_firefox' : 'settings_shortcuts')}
      </p>
      <div role="alert">{failure ?? menus.failure ?? panel.failure}</div>
    </section>
  );
}

async function openSidePanel(): Promise<void> {
  const { id } = await browser.windows.getCurrent();
  if (id !== undefined) await browser.sidePanel.open({ windowId: id });
  if (isPopup()) close();
}
