import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchingTags, tagInUse } from '../../../components/list/matching-tags';
import { fold } from '../../../lib/text/text';

const known = [
  'survey',
  'to present',
  'présentation',
  'long context',
  '代码',
  'presets',
  'a',
  'b',
].map((tag, index) => ({ tag, count: 20 - index }));
const names = (text: string) => matchingTags(known, text).map(({ tag }) => tag);

it('offers the most used ones before anything is typed', () => {
  expect(names('')).toEqual([
    'survey',
    'to present',
    'présentation',
    'long context',
    '代码',
    'presets',
  ]);
});

it('finds any part, without accents, beginnings first', () => {
  expect(names('PRESENT')).toEqual(['présentation', 'to present']);
  expect(names('码')).toEqual(['代码']);
  expect(names('zzz')).toEqual([]);
});

it('never offers a tag that does not hold the text', () => {
  const tags = fc.array(fc.record({ tag: fc.string(), count: fc.nat() }));
  fc.assert(
    fc.property(tags, fc.string(), (all, text) => {
      const offered = matchingTags(all, text);
      expect(offered.length).toBeLessThanOrEqual(6);
      for (const { tag } of offered) expect(fold(tag)).toContain(fold(text.trim()));
    }),
  );
});

it('takes a tag in use for one that is typed in another case or without accents', () => {
  expect(tagInUse(known, 'Presentation')).toBe('présentation');
  expect(tagInUse(known, 'to')).toBe('to');
  const twins = ['GAN', 'gan'].map((tag) => ({ tag, count: 1 }));
  expect(['gan', 'GAN', 'Gan'].map((tag) => tagInUse(twins, tag))).toEqual(['gan', 'GAN', 'GAN']);
});
