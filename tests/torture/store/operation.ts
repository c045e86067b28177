/** Something that a user, a page or the extension does to the store; it can be repeated. */
export interface Operation {
  name: string;
  run(): Promise<unknown>;
  /** Whether it commits several transactions, each of which leaves the store whole. */
  inSteps?: boolean;
  /** Whether the user does it to the collection, and can undo it. */
  undoable?: boolean;
}
