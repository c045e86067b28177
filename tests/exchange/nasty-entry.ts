/** An entry as it occurs in practice, and the expected result. */
export interface NastyEntry {
  name: string;
  text: string;
  title?: string;
  /** Whole names, or `family, given`. */
  authors?: string[];
  more?: boolean;
  date?: string;
  venue?: string;
  ids?: string[];
  tags?: string[];
  note?: string;
  page?: string;
}
