import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerProblem, answerText, onMessage, sendMessage } from '../lib/messages';
import { MAX_CARDS } from '../lib/sites/site';
import { speakEnglish } from './i18n';

beforeEach(speakEnglish);

it.each([
  [
    'This was not stored (TypeError: odd). Everything stored before is safe.',
    { kind: 'not_stored', value: 'TypeError: odd' },
  ],
  [
    'The browser could not read the store (TypeError: odd). Nothing was changed. If trying again does not help, free some space on the disk, then restart the browser.',
    { kind: 'not_read', value: 'TypeError: odd' },
  ],
  [
    'Refused: a page of arXiv can’t speak for another site',
    { kind: 'refused_site', value: 'arXiv' },
  ],
  ['Refused: more than 2000 papers in one message', { kind: 'refused_many', value: MAX_CARDS }],
  ['Receiving end does not exist.', { kind: 'unexpected', value: 'Receiving end does not exist.' }],
] as const)('%s', (text, problem) => expect(answerText(problem)).toBe(text));

describe('a message', () => {
  beforeEach(() => fakeBrowser.reset());
  const failureOf = (work: Promise<unknown>) => work.catch(answerProblem);

  it.each([
    'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
    'Could not establish connection. Receiving end does not exist.',
    'Promised response from onMessage listener went out of scope',
  ])('that the browser does not deliver (%s) has no answer', async (cause) => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error(cause));
    expect(await failureOf(sendMessage('zoteroNow'))).toEqual({ kind: 'no_answer' });
  });

  it('whose handler fails has the problem of the handler', async () => {
    onMessage('zoteroNow', () => {
      throw new Error('odd');
    });
    expect(await failureOf(sendMessage('zoteroNow'))).toEqual({ kind: 'unexpected', value: 'odd' });
  });
});
