import { defineBackground } from 'wxt/utils/define-background';
import { onMessage } from '../lib/messages';
import { answerCapture, answerSave, answerStates } from '../lib/requests';

/** Listeners only, all registered before `main` returns, or a waking worker would miss its message. */
export default defineBackground({
  type: 'module',
  main() {
    onMessage('capture', ({ data, sender }) => answerCapture(data, sender, Date.now()));
    onMessage('states', ({ data, sender }) => answerStates(data, sender, Date.now()));
    onMessage('save', ({ data, sender }) => answerSave(data, sender, Date.now()));
  },
});
