/** A preprint server, as it is known by the DOIs that it assigns and by its printed name. */
export interface PreprintServer {
  /** Beginnings of the name where it is printed as a venue, as sources of a regular expression. */
  names?: readonly string[];
  /** Its DOIs, without `doi:`. */
  dois?: RegExp;
  /**
   * Whether a work has at most one such DOI: versions share one, or `doiId` removes the version.
   * Research Square registers one DOI for each version.
   */
  oneEach?: true;
}

/** Preprint servers. Identifiers of their own, such as arXiv's, are in `REGISTRIES`. */
export const PREPRINT_SERVERS: readonly PreprintServer[] = [
  { names: ['arxiv', 'corr'] },
  // Suffixes of journals with the same prefix begin with a letter.
  { names: ['biorxiv', 'medrxiv'], dois: /^10\.1101\/\d/, oneEach: true },
  // bioRxiv and medRxiv since 2025
  { dois: /^10\.64898\//, oneEach: true },
  { names: ['chemrxiv'], dois: /^10\.26434\//, oneEach: true },
  { names: ['research square'], dois: /^10\.21203\// },
  { names: ['ssrn'], dois: /^10\.2139\// },
  { names: ['zenodo'], dois: /^10\.5281\// },
  // Preprints.org
  { names: ['preprints?'], dois: /^10\.20944\// },
  { names: ['techrxiv'], dois: /^10\.36227\// },
  { names: ['authorea'], dois: /^10\.22541\// },
  {
    names: ['osf preprints?', 'psyarxiv', 'socarxiv', 'eartharxiv', 'edarxiv', 'engrxiv'],
    dois: /^10\.(?:312(?:19|2\d|3[0-8])\/|\d+\/osf\.io\/)/,
  },
  { names: ['hal'] },
  { names: ['vixra'] },
  { names: ['openreview'] },
  { names: ['iacr cryptol', 'cryptology eprint'] },
];
