import { isCanonicalId } from './canonical';

/** The title of a paper of which only the identifier is known: `arXiv:2301.01234`, an address. */
export function placeholderTitle(id: string): string {
  return id.replace(/^url:(?=https?:)/, '').replace(/^arxiv:/, 'arXiv:');
}

/** Whether a title is only an identifier or an address, which any other title replaces. */
export function isPlaceholderTitle(title: string): boolean {
  return /^https?:\/\/\S+$/.test(title) || isCanonicalId(title.replace(/^arXiv:/, 'arxiv:'));
}
