import type { TravelRow } from '../../store/rows';
import { laterDays } from '../../store/travel/later-days';
import { travelOf } from '../../store/travel/moved';
import { sentDays } from '../../store/zotero-sent';

/** What travels with papers beside their facts and entries, in the order of the papers. */
export async function travelRows(papers: readonly string[]): Promise<TravelRow[]> {
  const days = await sentDays(papers);
  return (await travelOf(papers)).map((row) => ({
    ...row,
    sent: laterDays(row.sent, days.get(row.paper) ?? {}),
  }));
}
