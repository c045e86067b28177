import { describe, expect, it } from 'vitest';
import { nextStage, type Stage, type StageEvent } from '../../../components/list/stage';

describe('the stages of a list', () => {
  it('follow one another: the first rows, then the search index, then everything else', () => {
    const events: StageEvent[] = ['drawn', 'indexed'];
    expect(events.reduce(nextStage, 'opening')).toBe('searchable');
  });

  it.each([
    ['opening', 'drawn', 'rows'],
    ['opening', 'indexed', 'opening'],
    ['rows', 'drawn', 'rows'],
    ['rows', 'indexed', 'searchable'],
    ['searchable', 'drawn', 'searchable'],
    ['searchable', 'indexed', 'searchable'],
  ] satisfies [Stage, StageEvent, Stage][])('at %s, %s leads to %s', (stage, event, next) => {
    expect(nextStage(stage, event)).toBe(next);
  });
});
