import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { followPage } from './follow-page';

/**
 * The content script. It is listed in wxt.config.ts and not by its name, because the wrapper that WXT puts
 * around content scripts is 3 kB, a tenth of what this may weigh.
 */
export default defineUnlistedScript(() => {
  void followPage();
});
