/** The name under which the type of an entry is kept if the kind of the work does not give it. */
export const ENTRY_TYPE = 'entrytype';
