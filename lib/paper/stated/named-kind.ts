import type { WorkKind } from '../publication';

/** The kinds that are named by a word, whatever is around it. */
const NAMES: [WorkKind, RegExp][] = [
  [
    'thesis',
    /th[eè]s[ie]s|disserta|\b(?:thèse|tes[ie]|tesis)\b|habilitation|hochschulschrift|学位/i,
  ],
  [
    'paper-conference',
    /conference|proceeding|symposium|konferenz|conf[eé]r[eê]nci|congr[eè]s|ponencia|会议/i,
  ],
  ['chapter', /chapter|book.?(?:section|part|item)|^chap$|kapitel|cap[ií]tulo|chapitre/i],
  ['report', /report|rapport|bericht|informe/i],
  ['article', /preprint|working.?paper/i],
  [
    'article-journal',
    /journal|^(?:research.)?article$|zeitschrift|aufsatz|article de (?:revue|recherche)|^art[ií](?:culo|go)\b|期刊/i,
  ],
];

/** The kind in a type as pages name it: `Conference Paper`, `phdthesis`, `Journal Article`. */
export function namedKind(...types: string[]): WorkKind | undefined {
  return NAMES.find(([, form]) => types.some((type) => form.test(type)))?.[0];
}
