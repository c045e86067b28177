import { beforeEach, expect, it } from 'vitest';
import { answerText } from '../lib/messages';
import { MAX_CARDS } from '../lib/sites/site';
import { speakEnglish } from './i18n';

beforeEach(speakEnglish);

it.each([
  [
    'This was not stored (TypeError: odd). Everything stored before is safe.',
    { kind: 'not_stored', value: 'TypeError: odd' },
  ],
  [
    'The browser could not read the store (TypeError: odd). Nothing was changed. If trying again does not help, restart the browser.',
    { kind: 'not_read', value: 'TypeError: odd' },
  ],
  [
    'Refused: a page of arXiv can’t speak for another site',
    { kind: 'refused_site', value: 'arXiv' },
  ],
  ['Refused: more than 2000 papers in one message', { kind: 'refused_many', value: MAX_CARDS }],
  ['Receiving end does not exist.', { kind: 'unexpected', value: 'Receiving end does not exist.' }],
] as const)('%s', (text, problem) => expect(answerText(problem)).toBe(text));
