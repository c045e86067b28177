import { fold } from '../../lib/text/text';

/** What is left of a text when programs may have changed case, quotes and spacing. */
export function bare(text: string): string {
  return fold(text.replace(/<[^>]+>/g, '')).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The words of a name in any order: programs keep its parts in fields of their own. */
export function words(name: string): string[] {
  return name
    .split(/[\s'’-]+/)
    .map(bare)
    .filter(Boolean)
    .sort();
}
