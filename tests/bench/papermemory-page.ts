import { fullName } from '../../lib/paper/names';
import { streamPapers } from '../made/papers';

/* Runs in a page of PaperMemory: fills its storage with the papers of the other benchmarks. */

declare global {
  var fillPaperMemory: typeof fill;
  var chrome: { storage: { local: { set(values: object): Promise<void> } } };
}
globalThis.fillPaperMemory = fill;

async function fill(count: number): Promise<void> {
  const papers = [...streamPapers(count)].map((draft, index) => {
    const number = draft.ids[0]?.replace('arxiv:', '') ?? '';
    const id = `Arxiv-${number}`;
    const at = new Date(Date.now() - index * 60_000).toJSON();
    return [
      id,
      {
        id,
        title: draft.title,
        author: draft.authors?.map(fullName).join(' and ') ?? '',
        year: draft.published?.slice(0, 4) ?? '',
        key: id,
        bibtex: `@article{${id}, title={${draft.title}}}`,
        addDate: at,
        lastOpenDate: at,
        count: 1,
        code: {},
        codeLink: '',
        doi: '',
        extras: {},
        favorite: false,
        favoriteDate: '',
        md: `[${draft.title}](${draft.links?.abstract})`,
        note: '',
        pdfLink: draft.links?.pdf ?? '',
        source: 'arxiv',
        tags: [],
        venue: '',
      },
    ] as const;
  });
  await chrome.storage.local.set({ papers: Object.fromEntries(papers) });
}
