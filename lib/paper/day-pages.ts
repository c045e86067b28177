/** A page of a site that lists the papers of one day. */
export interface DayPage {
  /** Id of the site. */
  site: string;
  address: string;
  /** The archive of arXiv whose papers it lists. */
  archive?: string;
}

/** Most archives of arXiv that are offered for a day. */
const MOST_ARCHIVES = 3;

/**
 * The pages on which sites list the papers of a day: that of Hugging Face, and those of arXiv's
 * archives, which has them for about 90 days (https://info.arxiv.org/help/catchup.html).
 * @param day `YYYY-MM-DD`
 * @param archives of arXiv, as `cs.CL`, the most wanted first
 */
export function dayPages(day: string, archives: readonly string[]): DayPage[] {
  return [
    { site: 'huggingface', address: `https://huggingface.co/papers/date/${day}` },
    ...archives.slice(0, MOST_ARCHIVES).map((archive) => ({
      site: 'arxiv',
      address: `https://arxiv.org/catchup/${encodeURIComponent(archive)}/${day}`,
      archive,
    })),
  ];
}
