import { fullName } from '../../lib/paper/names';
import type { PaperDraft } from '../../lib/paper/paper';

/** Options of a generated listing. */
export interface ListingOptions {
  /** `YYYY-MM-DD` */
  day?: string;
  /** Whether the page contains its data as JSON, like the real one. */
  json?: boolean;
}

/** Returns a listing page in the markup of huggingface.co in late 2026, with a minimal style. */
export function listingPage(
  papers: PaperDraft[],
  { day = '2026-11-20', json = true }: ListingOptions = {},
): string {
  const props = html(
    JSON.stringify({ canSubmit: false, dateString: day, dailyPapers: papers.map(entryOf) }),
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Daily Papers</title><style>${STYLE}</style></head>
<body class="DailyPapersPage"><main><h1>Daily Papers</h1><h2>${day}</h2>
<div class="SVELTE_HYDRATER contents" data-target="DailyPapers"${json ? ` data-props="${props}"` : ''}>
<section class="grid">${papers.map(cardOf).join('\n')}</section></div></main></body></html>`;
}

/** Returns one record of the page's JSON. */
function entryOf(paper: PaperDraft): object {
  const id = idOf(paper);
  return {
    paper: {
      id,
      authors: (paper.authors ?? []).map((author) => ({ name: fullName(author), hidden: false })),
      publishedAt: `${paper.published}T00:00:00.000Z`,
      submittedOnDailyAt: paper.submitted && `${paper.submitted}T00:00:00.000Z`,
      submittedOnDailyBy: paper.submitter && { fullname: paper.submitter, name: 'someone' },
      title: paper.title,
      summary: paper.abstract,
      upvotes: paper.counts?.upvotes,
      githubRepo: paper.links?.code,
      githubStars: paper.counts?.stars,
      organization: paper.organisation && { name: 'org', fullname: paper.organisation },
    },
    publishedAt: `${paper.published}T20:00:00.000Z`,
    title: paper.title,
    numComments: paper.counts?.comments,
  };
}

/** Returns one card of the page. */
export function cardOf(paper: PaperDraft): string {
  const href = `/papers/${idOf(paper)}`;
  const by = paper.organisation
    ? `<a href="/org" class="org"><span>${html(paper.organisation)}</span></a>`
    : `<a href="${href}"><ul><li title="someuser"></li><li><div><div>·</div> ${paper.authorCount} authors</div></li></ul></a>`;
  return `<article class="relative flex flex-col overflow-hidden rounded-xl border">
<a href="${href}" class="thumb"></a>
<div class="pointer-events-none absolute by">Submitted by <img alt="" src="/avatars/a.svg"> ${html(paper.submitter ?? 'someone')}</div>
<div class="text"><a href="/login?next=%2Fpapers%2F${idOf(paper)}"><div class="up"><div class="leading-none">${paper.counts?.upvotes || '-'}</div></div></a>
<div><h3><a href="${href}" class="line-clamp-3">${html(paper.title)}</a></h3>
<div class="facts">${by}<a href="${href}#community">${paper.counts?.comments || ''}</a></div></div></div></article>`;
}

function idOf(paper: PaperDraft): string {
  return (paper.ids[0] ?? '').replace('arxiv:', '');
}

function html(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1f2430, #e7e9ee); --line: light-dark(#e3e5ea, #2f333d); --soft: light-dark(#f6f7f9, #191c23); }
* { box-sizing: border-box; }
body { margin: 0; background: light-dark(#fff, #0f1117); color: var(--ink); font: 15px/22px system-ui, sans-serif; }
main { max-width: 1180px; margin: 0 auto; padding: 32px 24px 80px; } h1 { margin: 0; font-size: 28px; line-height: 36px; } h2 { margin: 0 0 24px; font-weight: 400; font-size: 17px; opacity: .65; }
a { color: inherit; text-decoration: none; } .grid { display: grid; grid-template-columns: repeat(3, 1fr); gap: 20px; }
article { position: relative; display: flex; flex-direction: column; overflow: hidden; border: 1px solid var(--line); border-radius: 12px; }
.thumb { display: block; height: 130px; padding: 26px 34px; background: var(--soft); } .thumb::before { content: ""; display: block; height: 100%; background: repeating-linear-gradient(var(--line) 0 5px, transparent 5px 14px); }
.by { position: absolute; right: 8px; top: 112px; padding: 0 8px; border: 1px solid var(--line); border-radius: 6px; background: light-dark(#fff, #0f1117); font-size: 12px; line-height: 22px; pointer-events: none; } .by img { display: none; }
.text { display: flex; gap: 16px; padding: 20px 20px 18px; } .up { display: grid; place-items: center; width: 44px; height: 50px; border: 1px solid var(--line); border-radius: 10px; font-size: 13px; }
h3 { margin: 0 0 6px; font-size: 16px; line-height: 22px; } .facts { display: flex; justify-content: space-between; font-size: 13px; opacity: .7; } ul { margin: 0; padding: 0; list-style: none; } ul div div { display: inline; }
@media (max-width: 900px) { .grid { grid-template-columns: 1fr; } }`;
