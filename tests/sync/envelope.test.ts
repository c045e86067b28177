import { expect, it } from 'vitest';
import { isTooLong } from '../../lib/sync/envelope';
import { LONGEST_BODY } from '../../lib/sync/port';
import { sealedLength } from '../../lib/sync/seal';
import { paperDocument } from './made';

/** A document whose text has this number of bytes. */
function documentOf(bytes: number, letter = 'x') {
  const size = (text: string) => new TextEncoder().encode(text).length;
  const rest = bytes - size(JSON.stringify(paperDocument(['arxiv:2001.00001'], { note: '' })));
  return paperDocument(['arxiv:2001.00001'], {
    note: letter.repeat(Math.floor(rest / size(letter))) + 'x'.repeat(rest % size(letter)),
  });
}

it.each(['x', 'ü', '苔'])(
  'a document of “%s” is too long from the first byte that is',
  (letter) => {
    let most = Math.floor(LONGEST_BODY / 2);
    while (sealedLength(most + 1) <= LONGEST_BODY) most++;
    expect(sealedLength(most)).toBe(LONGEST_BODY);
    expect(isTooLong(documentOf(most, letter))).toBe(false);
    expect(isTooLong(documentOf(most + 1, letter))).toBe(true);
  },
);
