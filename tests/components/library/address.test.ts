import { describe, expect, it } from 'vitest';
import { type Address, hashOf, nextAddress, parseHash } from '../../../components/library/address';

const whole: Address = {
  view: 'unread',
  text: 'tag:llm/agents "Größe & Maß" #1 a+b sort:-title',
  paper: 'doi:10.1000/a?b=c',
  layout: 'table',
  more: { month: '2026-11' },
};

describe('the address of the library', () => {
  it('holds the whole state', () => {
    expect(parseHash(hashOf(whole))).toEqual(whole);
  });

  it('can be read by people', () => {
    expect(
      hashOf({ view: 'saved', text: 'tag:llm/agents rivers', paper: 'arxiv:2501.00001', more: {} }),
    ).toBe('#saved?q=tag:llm/agents+rivers&paper=arxiv:2501.00001');
  });

  it.each(['', '#', '#?', '#?q=', '#saved?as=diagonal'])('has defaults for %j', (hash) => {
    expect(parseHash(hash)).toEqual({ view: 'saved', text: '', more: {} });
  });

  it('does not fail on a damaged encoding', () => {
    expect(parseHash('#saved?q=%E0%A4%A').view).toBe('saved');
  });

  it('leaves the paper and the state of a view when the view changes', () => {
    expect(nextAddress(whole, { view: 'saved' })).toEqual({
      view: 'saved',
      text: whole.text,
      layout: 'table',
      more: {},
    });
    expect(nextAddress(whole, { text: '' }).more).toEqual(whole.more);
  });
});
