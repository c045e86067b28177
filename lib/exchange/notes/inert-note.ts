import { decodeEntities } from '../../text/html';

/** Languages of code that no plugin of Obsidian takes for a query or a program to run. */
const LANGUAGES: ReadonlySet<string> = new Set(
  'text txt bash sh shell console python py r julia c cpp c++ java rust go js javascript ts typescript json yaml toml xml html css sql tex latex bibtex matlab haskell scala lua perl ruby diff math'.split(
    ' ',
  ),
);
/** Elements that may stand in a note if they have no attributes. */
const PLAIN_TAG =
  /^<\/?(?:b|i|u|s|em|strong|sub|sup|small|mark|kbd|code|pre|del|ins|br|p|hr) ?\/?>/i;
const WEB_LINK = /^<(?:https?:\/\/|mailto:)[^\s<>]*>$/i;

/**
 * Makes a note safe to open: its Markdown stays, but nothing in it runs. Notes may come from
 * imported files of others, and plugins of Obsidian run code in notes: blocks in languages such as
 * `dataviewjs`, inline queries that begin with `=` or `$=`, and templates `<% %>`. Elements with
 * attributes, scripts and links with schemes other than those of the web are disarmed, too. Signs
 * become entities, because an escape by a backslash could undo another one.
 */
export function inertNote(note: string): string {
  return note
    .replace(/(?<=```|~~~)([ \t]*)([^\s`~]+)/g, (whole, space: string, language: string) =>
      LANGUAGES.has(language.toLowerCase()) ? whole : `${space}text ${language}`,
    )
    .replace(/`(?=\s*\$?=)/g, '&#96;')
    .replace(/<%/g, '&lt;%')
    .replace(/<[^<>]{0,2000}>?/g, (tag) =>
      PLAIN_TAG.test(tag) || WEB_LINK.test(tag) || !/^<[a-z/!?]/i.test(tag)
        ? tag
        : `&lt;${tag.slice(1)}`,
    )
    .replace(/\](?=(?:\(|:)\s*(\S{1,200}))/g, (bracket, target: string) =>
      hasOtherScheme(target) ? '&#93;' : bracket,
    );
}

/** Whether the target of a link has a scheme that is neither the web's nor mail's. */
function hasOtherScheme(target: string): boolean {
  const plain = decodeEntities(target.replaceAll('\\', '')).replace(/[^!-~]|^</g, '');
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(plain)?.[1]?.toLowerCase();
  return scheme !== undefined && !/^(?:https?|mailto)$/.test(scheme);
}
