import { Completions } from '../search/Completions';
import { NearestLine } from '../search/NearestLine';
import { SearchBox } from '../search/SearchBox';
import { SearchBuilding } from '../search/SearchBuilding';
import { SearchProblems } from '../search/SearchProblems';
import type { Finder } from './use-finder';

/** The search box with completions and problems of the query. */
export function SearchHead({ finder }: { finder: Finder }) {
  const { box, place, text, setText, completions, results, views, focusSearch, typed } = finder;
  return (
    <>
      <SearchBox
        completed={completions[0]?.text}
        field={box}
        focused={place === 'search'}
        typed={typed}
        text={text}
        onType={setText}
        onKeys={() => views.setSheet(true)}
      />
      <Completions
        completions={completions}
        typed={text}
        onLeave={focusSearch}
        onPick={(picked) => {
          setText(picked);
          focusSearch();
        }}
      />
      <SearchProblems problems={results.problems} />
      <NearestLine {...results} text={text} />
      {results.building && <SearchBuilding {...results.building} />}
    </>
  );
}
