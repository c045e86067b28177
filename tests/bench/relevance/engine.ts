/** Answers a typed text with ids of papers, best first. */
export type Engine = (text: string) => Promise<string[]>;
