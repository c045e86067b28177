import { expect, it } from 'vitest';
import { definedTerms } from '../../../lib/search/words/defined-acronyms';

it.each([
  ['Moss by Reinforcement Learning', 'We use reinforcement learning (RL) on moss.', ['rl']],
  ['RL for moss', 'We use Reinforcement Learning (RL).', ['reinforcement', 'learning']],
  ['Moss of LLMs', 'Large language models (LLMs) grow.', ['large', 'language', 'models']],
  ['Short-term memory of moss', 'A short-term memory (STM) of moss.', ['stm']],
  ['Moss of roofs', 'Reinforcement learning (RL) on roofs.', []],
  ['Reinforcement of moss', 'Reinforcement learning (RL) on roofs.', []],
  ['Old moss on roofs', 'Old moss on roofs (Fern) is seen (Li 2019).', []],
  ['Old moss on roofs', 'No brackets.', []],
])('“%s” with “%s” also means %j', (title, abstract, terms) => {
  expect(definedTerms(title, abstract)).toEqual(terms);
});
