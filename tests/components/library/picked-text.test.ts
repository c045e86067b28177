import { describe, expect, it } from 'vitest';
import { pickedText, tagClause } from '../../../components/library/picked-text';

describe('the text after a click on a facet', () => {
  it('has the value, and no longer has it after another click', () => {
    const text = pickedText('deep nets', 'tag', 'tag:=geometry', false);
    expect(text).toBe('deep nets tag:=geometry');
    expect(pickedText(text, 'tag', 'tag:=geometry', false)).toBe('deep nets');
  });

  it('has all values of which a paper has several, and one of the others', () => {
    expect(pickedText('tag:=a', 'tag', 'tag:=b', false)).toBe('tag:=a tag:=b');
    expect(pickedText('year:2023 deep', 'year', 'year:2024', false)).toBe('deep year:2024');
  });

  it('has alternatives where more are asked for', () => {
    expect(pickedText('year:2023', 'year', 'year:2024', true)).toBe('year:2023 OR year:2024');
    expect(pickedText('year:2023 OR year:2024', 'year', 'year:2024', true)).toBe('year:2023');
  });

  it('names a tag with all below it by a slash', () => {
    const leaf = { path: 'to read', count: 1, below: [] };
    expect(tagClause(leaf)).toBe('tag:="to read"');
    expect(tagClause({ path: 'llm', count: 1, below: [leaf] })).toBe('tag:=llm/');
  });
});
