import { describe, expect, it } from 'vitest';
import { nextStage, type Stage, type StageEvent } from '../../../components/list/data/stage';

describe('the stages of a list', () => {
  it('follow one another: the first rows, then the search index, then everything else', () => {
    const events: StageEvent[] = ['rowsShown', 'indexOpened'];
    expect(events.reduce(nextStage, 'opening')).toBe('searchable');
  });

  it.each([
    ['opening', 'rowsShown', 'rows'],
    ['opening', 'indexOpened', 'opening'],
    ['rows', 'rowsShown', 'rows'],
    ['rows', 'indexOpened', 'searchable'],
    ['searchable', 'rowsShown', 'searchable'],
    ['searchable', 'indexOpened', 'searchable'],
  ] satisfies [Stage, StageEvent, Stage][])('at %s, %s leads to %s', (stage, event, next) => {
    expect(nextStage(stage, event)).toBe(next);
  });
});
