import { isCanonicalId } from './canonical';

/**
 * What is shown of a paper of which only an identifier is known, until a page states its title:
 * `arXiv:2301.01234`, an address.
 */
export function placeholderTitle(id: string): string {
  return id.replace(/^url:(?=https?:)/, '').replace(/^arxiv:/, 'arXiv:');
}

/** Whether a title is an identifier or an address, which gives way to any other. */
export function isPlaceholderTitle(title: string): boolean {
  return /^https?:\/\/\S+$/.test(title) || isCanonicalId(title.replace(/^arXiv:/, 'arxiv:'));
}
