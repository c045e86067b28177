import { stored } from './stored';

const STYLES = ['apa', 'chicago', 'ieee', 'mla', 'vancouver'] as const;

/** Id of the style in which references were written last; APA before any. */
export const lastStyle = stored('referenceStyle', ({ id }) => ({
  id: STYLES.find((style) => style === id) ?? 'apa',
}));

/** Whether a format is a style of references. */
export function isReferenceId(id: string): id is (typeof STYLES)[number] {
  return STYLES.some((style) => style === id);
}
