import type { Overview, OverviewFacet } from '../../lib/find';
import { clausesOf, hasClause } from '../../lib/search/query/clauses-in-text';
import { facetClause } from '../../lib/search/query/write-clause';
import { words } from '../../lib/words/words';
import { sourceName } from '../list/source-name';
import { FacetGroup } from './FacetGroup';
import { pickedText, tagClause } from './picked-text';
import { TagTree } from './TagTree';
import type { ViewProps } from './view';
import { viewNamed } from './views';

const UNTAGGED = 'no:tag';
/** The details of a paper that the sidebar offers. */
const PARTS: Readonly<Record<string, () => string>> = {
  code: () => words('library_has_code'),
  note: () => words('library_has_note'),
};

type Props = ViewProps & { overview: Overview };

/** What the list contains, by tag, year, venue and site; each value is a part of the query. */
export function Facets({ finder, address, go, overview }: Props) {
  const { text } = finder;
  const { tags, facets, total } = overview;
  const pick = (next: string) => go({ text: next, ...(isPage(address.view) && { view: 'saved' }) });
  const chosenIn = (facet: OverviewFacet) => {
    const isChosen = clausesOf(text, facet);
    return (value: string) => isChosen(facetClause(facet, value));
  };
  const isTag = clausesOf(text, 'tag');
  const propsOf = (facet: OverviewFacet) => ({
    isChosen: chosenIn(facet),
    onPick: (value: string, more: boolean) =>
      pick(pickedText(text, facet, facetClause(facet, value), more)),
  });
  const tagged = facets.has.find(({ value }) => value === 'tag')?.count ?? 0;
  return (
    <>
      <TagTree
        tags={tags}
        untagged={tagged > 0 ? total - tagged : 0}
        isChosen={(node) => isTag(tagClause(node))}
        onPick={(node, more) => pick(pickedText(text, 'tag', tagClause(node), more))}
        isUntagged={hasClause(text, UNTAGGED)}
        onUntagged={() => pick(pickedText(text, 'has', UNTAGGED, false))}
        onManage={viewNamed('tags') && (() => go({ view: 'tags' }))}
      />
      <FacetGroup label={words('library_year')} values={facets.year} {...propsOf('year')} />
      <FacetGroup label={words('library_venue')} values={facets.venue} {...propsOf('venue')} />
      <FacetGroup
        label={words('library_met_on')}
        values={facets.source}
        nameOf={sourceName}
        {...propsOf('source')}
      />
      <FacetGroup
        label={words('library_has')}
        values={facets.has.filter(({ value }) => Object.hasOwn(PARTS, value))}
        nameOf={(value) => PARTS[value]?.() ?? value}
        {...propsOf('has')}
      />
    </>
  );
}

function isPage(name: string): boolean {
  const view = viewNamed(name);
  return view !== undefined && 'load' in view;
}
