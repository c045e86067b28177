import { beforeEach, expect, it } from 'vitest';
import { shownBytes } from '../../lib/words/shown-bytes';
import { speakEnglish } from '../i18n';

beforeEach(speakEnglish);

it.each([
  [0, '0 kB'],
  [1499, '1 kB'],
  [999_000, '999 kB'],
  [1_000_000, '1 MB'],
  [3_449_000, '3.4 MB'],
  [9_960_000, '10 MB'],
  [12_600_000, '13 MB'],
  [4_200_000_000, '4.2 GB'],
  [5e12, '5,000 GB'],
])('%i bytes are %s', (bytes, shown) => expect(shownBytes(bytes)).toBe(shown));
