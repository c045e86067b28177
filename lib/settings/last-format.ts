import { exportFormats } from '../exchange';
import { bibtex } from '../exchange/bibtex/bibtex';
import { stored } from './stored';

/** Id of the format of the last export; BibTeX before any export. */
export const lastFormat = stored('exportFormat', ({ id }) => ({
  id: (exportFormats.find((format) => format.id === id) ?? bibtex).id,
}));
