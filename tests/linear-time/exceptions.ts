/** A regular expression that takes more than linear time, or is too large for the check. */
export interface Exception {
  file: string;
  /** As written in the file, with its flags. */
  expression: RegExp;
  /** Why it never takes long. */
  why: string;
}

export const exceptions: readonly Exception[] = [
  {
    file: 'lib/exchange/bibtex/note-field.ts',
    expression: /^\W*arXiv(?: preprint)?\W*[\w:./-]+(?:\s*\[[\w.-]+\])?\W*$/i,
    why: 'at most 300 characters: LONGEST_NUMBER',
  },
  {
    file: 'lib/exchange/import/page-address.ts',
    expression:
      /^[^<]{0,20}(?:<!doctype[^>]*>|<html[^>]*>|\s)*<!--[^>]*?\burl\s*[=:]\s*(?:\(\d+\))?(https?:\/\/[^\s>]+)/i,
    why: 'the first 5,000 characters of a page, read from at most 20 places',
  },
  {
    file: 'lib/sites/ieee/data.ts',
    expression: /([A-Z][a-z]{2,8})\.?\s*[-–/]\s*\d*\s*[A-Z].*?(\d{4})/,
    why: 'at most 100 characters: LONGEST_DATE',
  },
  {
    file: 'lib/sites/reading/byline.ts',
    expression:
      /^(?:et\.? al\b.*|…|\.\.\.|[+&]\s*\d+.*|\(?\d+ (?:more|additional|other)s?\b.*|show (?:all|more)\b.*|more)$/i,
    why: 'at most 500 characters: LONGEST',
  },
  {
    file: 'lib/sites/reading/byline.ts',
    expression: /(?<=\S)(?:\s*(?:…|\.\.\.)|[ ,]+(?:(?:and|&)[ ,]+)?et\.? al\.?)$/i,
    why: 'at most 500 characters: LONGEST',
  },
  {
    file: 'lib/sites/reading/byline.ts',
    expression: /^[\s,;·|]+|[\s,;·|]+$/g,
    why: 'at most 500 characters: LONGEST',
  },
  {
    file: 'lib/text/without-tags.ts',
    expression: /<\/?([a-z][\w:-]*)(?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))*\s*\/?>/gi,
    why: 'too large for the check; there is one way to divide a tag into attributes, and outside of quotes it ends at the next <',
  },
  {
    file: 'lib/sites/reading/row-parts.ts',
    expression:
      /^(?:(?:view|read|download|get|open|full|free|text|pdf|html|epub|abstract|extract|article|preview|first|page|e?reader|access|references|cit(?:e|ation)s?|share|save|papers?|patents|browser|more|in|the|this|as|online|doi|\d[\d.]*(?![\d.])(?: ?[km]?b)?)(?!\p{L})|[\s()|,:+…-])*(?:(?:https?:|10\.\d{4}).*)?$/iu,
    why: 'too large for the check; a word ends before the next letter, so there is one way to divide a text into words',
  },
];
