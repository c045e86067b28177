/** What entries look like in the wild, and what is to be read of them. */
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
