export { delayAfter, LONGEST_DELAY_MS } from '../text/delay';
