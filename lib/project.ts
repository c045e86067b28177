/** The address where problems are reported; empty until the project has one. */
export const ISSUES: string = '';
