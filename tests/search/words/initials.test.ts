import { expect, it } from 'vitest';
import { acronymFit, initialsOf } from '../../../lib/search/words/initials';

it.each([
  ['Attention is all you need', 'aIAYn'],
  ['Long short-term memory', 'lstm'],
  ['Élan vital: 3 proofs', 'ev3p'],
  ['', ''],
])('the initials of “%s” are %s', (title, initials) => expect(initialsOf(title)).toBe(initials));

it.each([
  ['aiayn', 'aIAYn', 1],
  ['an', 'aIAYn', 1],
  ['lst', 'lstm', 0.7],
  ['stm', 'lstm', 0.4],
  ['lsm', 'lstm', 0],
])('%s fits %s by %d', (acronym, initials, fit) => expect(acronymFit(acronym, initials)).toBe(fit));
