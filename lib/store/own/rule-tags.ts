import type { TagStyle } from '../../paper/own/tag-style';
import type { Item } from '../../paper/paper';
import { asksSightings, matchItems } from '../../search/match-items';
import { readQuery } from '../../search/query/read-query';

/** Answers the rules of tags. */
export interface Rules {
  /** Whether a rule asks where and when a paper was met. */
  asksSightings: boolean;
  /**
   * The tags that rules give to papers which are about to be saved, by paper. Papers that no rule
   * matches are left out.
   * @param items with the entries that they will have
   */
  tagsOf(items: readonly Item[]): Map<string, string[]>;
}

/**
 * Reads the rules of tags.
 * @param now ms
 */
export function readRules(styles: readonly TagStyle[], now: number): Rules {
  const rules = styles.flatMap(({ name, rule }) => {
    const query = rule === undefined ? undefined : readQuery(rule, now).parsed.query;
    return query ? [{ name, query }] : [];
  });
  const queries = rules.map(({ query }) => query);
  return {
    asksSightings: queries.some(asksSightings),
    tagsOf: (items) => {
      const matches = matchItems(items, queries, now);
      return new Map(
        items.flatMap(({ paper: { id } }) => {
          const tags = rules.flatMap(({ name }, index) => (matches[index]?.has(id) ? name : []));
          return tags.length > 0 ? [[id, tags]] : [];
        }),
      );
    },
  };
}
