import { describe, expect, it } from 'vitest';
import { siteFor } from '../../lib/sites';

describe('siteFor', () => {
  it.each([
    'https://huggingface.co/papers',
    'http://huggingface.co/',
    'https://hf.co/papers/2408.00714?x#y',
  ])('knows %s', (address) => expect(siteFor(new URL(address))?.id).toBe('huggingface'));

  it.each([
    'https://huggingface.co.evil.example/papers',
    'https://huggingfaceXco/papers',
    'https://example.org/https://huggingface.co/papers',
    'ftp://huggingface.co/papers',
    'file:///huggingface.co/papers',
  ])('does not take %s for one', (address) => expect(siteFor(new URL(address))).toBeUndefined());

  it.each(['https://hal.science/x', 'https://a.hal.science/x', 'https://b.a.hal.science/x'])(
    'takes %s for a host of *.hal.science',
    (address) => expect(siteFor(new URL(address))?.id).toBe('hal'),
  );

  it.each(['https://evilhal.science/x', 'https://evil.example/.hal.science/x'])(
    'does not take %s for one',
    (address) => expect(siteFor(new URL(address))).toBeUndefined(),
  );
});
