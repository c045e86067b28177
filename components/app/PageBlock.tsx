import { PageBanner } from './PageBanner';
import { PageOffer } from './PageOffer';
import { PagePaper } from './PagePaper';
import type { Finder } from './use-finder';
import type { Here } from './use-page';

interface Props {
  finder: Finder;
  here: Here;
}

/**
 * What is known of the page in the tab: its own paper, its number of papers, or how to read it. Its
 * height depends only on the address, so that the list below does not move when the page answers.
 */
export function PageBlock({ finder, here }: Props) {
  const { room, page, unread, answered, isPrivate } = here;
  if (room === undefined || room === 'none') return null;
  if (room === 'paper') return <PagePaper finder={finder} here={here} />;
  if (!page && answered && unread)
    return <PageOffer unread={unread} onRead={here.poll} onFailure={finder.notices.fail} />;
  return (
    <PageBanner
      page={page}
      states={here.states}
      isPrivate={isPrivate}
      onSave={(of) => finder.actions.saveHere(of, page?.unstored?.capture).then(finder.focusSearch)}
      onReport={() => finder.views.setCover({ name: 'report' })}
    />
  );
}
