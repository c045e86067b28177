/** A person: `given` and `family`, or one `literal` (a group, a mononym, a CJK name). */
export interface Author {
  given?: string;
  family?: string;
  literal?: string;
}
