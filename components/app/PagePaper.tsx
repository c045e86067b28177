import './PagePaper.css';
import type { LostFields } from '../../lib/paper/fields/watched-fields';
import type { Item } from '../../lib/paper/paper';
import { placeholderTitle } from '../../lib/paper/placeholder-title';
import { registryPage } from '../../lib/paper/registries';
import { readable } from '../../lib/text/tex';
import { words } from '../../lib/words/words';
import { FactsLine } from '../list/FactsLine';
import { noteLine } from '../list/note-line';
import { RowPanel } from '../list/RowPanel';
import type { RowEvents, RowPart } from '../list/row-events';
import { StateDot } from '../list/StateDot';
import { stateWord } from '../list/state-word';
import { TagWords } from '../list/TagWords';
import { lostNames } from '../parts/lost-names';
import { openAddress } from './open-address';
import { isFaulty, missedText } from './PageBanner';
import { OfferLine } from './PageOffer';
import type { Finder } from './use-finder';
import type { Here } from './use-page';

interface Props {
  finder: Finder;
  here: Here;
}

/** The paper of the page in the tab, saved or not, with what can be done with it. */
export function PagePaper({ finder, here }: Props) {
  const { item, page, unread, isPrivate } = here;
  const { views, pageBlock, notices } = finder;
  const open = item ? views.own : undefined;
  const saved = item?.entry !== undefined;
  return (
    <section
      ref={pageBlock}
      class={['own', !saved && 'unsaved', open && 'open'].filter(Boolean).join(' ')}
      aria-label={words('popup_own')}
      {...(item && { tabIndex: 0 })}
    >
      {item ? (
        <OwnFacts item={item} finder={finder} lost={page?.lost} />
      ) : (
        <Missing finder={finder} here={here} />
      )}
      {item && <OwnActions item={item} finder={finder} here={here} open={open} />}
      {item && !page && unread && here.answered && (
        <div class="own-offer">
          <OfferLine unread={unread} onRead={here.poll} onFailure={notices.fail} />
        </div>
      )}
      {isPrivate && <p class="own-private">{words('popup_private')}</p>}
      {item && open && <RowPanel item={item} part={open} terms={[]} on={ownEvents(finder)} />}
    </section>
  );
}

interface FactsProps {
  item: Item;
  finder: Finder;
  lost: LostFields[] | undefined;
}

function OwnFacts({ item, finder, lost }: FactsProps) {
  const { paper, entry } = item;
  const { tags = [] } = entry ?? {};
  const note = entry && noteLine(entry.note);
  return (
    <div class="own-facts">
      <h2 dir="auto">{readable(paper.title)}</h2>
      <p class="own-line">
        {entry && <StateDot status={entry.status} />}
        <span dir="auto">
          <FactsLine paper={paper} />
        </span>
      </p>
      <div class="own-line">
        {tags.length > 0 && <TagWords tags={tags} reachable onPick={finder.on.pickTag} />}
        {lost && <span>{words('health_lost', lostNames(lost))}</span>}
        {note && <i dir="auto">{note}</i>}
      </div>
    </div>
  );
}

interface ActionsProps extends Props {
  item: Item;
  open: RowPart | undefined;
}

function OwnActions({ item, finder, here, open }: ActionsProps) {
  const { actions, views } = finder;
  const { id } = item.paper;
  const isStored = here.page?.unstored === undefined || item.entry !== undefined;
  const part = (name: RowPart, text: string) => (
    <button type="button" aria-expanded={open === name} onClick={() => views.toggleOwn(name)}>
      {text}
    </button>
  );
  return (
    <div class="own-actions">
      <button
        type="button"
        class={item.entry ? '' : 'primary'}
        onClick={() => finder.toggleOwn(item)}
      >
        {words(item.entry ? 'row_remove' : 'row_save')}
      </button>
      {isStored && part('tags', words('row_tag'))}
      {isStored && part('note', words('row_note'))}
      {item.entry && (
        <button
          type="button"
          title={words('keys_status')}
          onClick={() => void actions.stepStatus(id)}
        >
          {stateWord(item.entry.status)}
        </button>
      )}
      {isStored && (
        <button
          type="button"
          title={words('popup_own_copy')}
          onClick={() => void actions.copyBibtex([id])}
        >
          {words('popup_bibtex')}
        </button>
      )}
      {isStored && part('detail', words(open === 'detail' ? 'row_less' : 'row_more'))}
    </div>
  );
}

/** What stands in place of the paper: nothing until the tab has answered, then why. */
function Missing({ finder, here }: Props) {
  const { id, page, unread, answered, item } = here;
  if (!answered || item === undefined) return null;
  const { actions, notices } = finder;
  if (page && isFaulty(page)) {
    return (
      <div class="own-offer">
        <p>{missedText(page) ?? words('popup_no_paper')}</p>
        <button type="button" onClick={() => finder.views.setCover({ name: 'report' })}>
          {words('popup_report')}
        </button>
      </div>
    );
  }
  const address = id && registryPage(id);
  return (
    <>
      {id && (
        <div class="own-offer">
          <p>{words('popup_unmet', placeholderTitle(id))}</p>
          <button type="button" class="primary" onClick={() => void actions.saveAddress(id)}>
            {words('row_save')}
          </button>
          {address && (
            <button type="button" onClick={() => openAddress(address).catch(notices.fail)}>
              {words('popup_unmet_open')}
            </button>
          )}
        </div>
      )}
      {unread && !page ? (
        <div class="own-offer">
          <OfferLine unread={unread} onRead={here.poll} onFailure={notices.fail} />
        </div>
      ) : (
        !id && <p class="own-line">{words('popup_no_paper')}</p>
      )}
    </>
  );
}

/** The events of the block's panel: they concern the block, not the list. */
function ownEvents({ on, views, focusPage, toggleOwn }: Finder): RowEvents {
  return {
    ...on,
    show: (_, part) => views.toggleOwn(part),
    close: () => {
      views.setOwn(undefined);
      focusPage();
    },
    toggleSaved: toggleOwn,
  };
}
