/** Id of the site whose reader runs on request, on pages of no other site. */
export const ANY_PAGE = 'web';
