import { stored } from './stored';

/**
 * What the number on the toolbar button counts: new papers of the page, all of them, those that
 * match a smart list, nothing.
 */
export const BADGES = ['new', 'here', 'lists', 'none'] as const;

export interface Toolbar {
  badge: (typeof BADGES)[number];
}

/** How the toolbar button looks. */
export const toolbar = stored<Toolbar>('toolbar', ({ badge }) => ({
  badge: BADGES.find((each) => each === badge) ?? 'new',
}));
