import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { siteFor } from '../../lib/sites';
import { followPage } from './follow-page';

/**
 * The content script. It is listed in wxt.config.ts and not by its name, because the wrapper that WXT puts
 * around content scripts is 3 kB, a tenth of what this may weigh.
 */
export default defineUnlistedScript(() => {
  const site = siteFor(new URL(location.href));
  if (site) void followPage(site);
});
