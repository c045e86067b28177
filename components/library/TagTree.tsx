import { useId, useState } from 'preact/hooks';
import type { TagNode } from '../../lib/find';
import { shownNumber } from '../../lib/words/shown-number';
import { words } from '../../lib/words/words';
import { useTagColours } from '../list/tags/use-tag-colours';
import { isMore, pickMore } from './FacetGroup';
import { foundRows, type TreeRow, treeRows } from './tree-rows';
import { useNarrowed } from './use-narrowed';
import { useRoving } from './use-roving';

interface Props {
  tags: readonly TagNode[];
  /** Number of papers without a tag. */
  untagged: number;
  isChosen(node: TagNode): boolean;
  onPick(node: TagNode, more: boolean): void;
  isUntagged: boolean;
  onUntagged(): void;
  /** Opens the manager of tags; absent as long as there is none. */
  onManage?: (() => void) | undefined;
}

/** The key of *No tag*; no tag is empty. */
const UNTAGGED = '';
/** So many rows are drawn at once. */
const STEP = 200;

/** The tags as a tree with numbers of papers; a click makes one a part of the query. */
export function TagTree(props: Props) {
  const { tags, untagged, isChosen, onPick, isUntagged, onUntagged, onManage } = props;
  const id = useId();
  const colourOf = useTagColours();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const { group, itemOf } = useRoving(undefined);
  const { rows, field, more } = useNarrowed(words('library_tags'), STEP, (wanted) =>
    wanted === '' ? [...treeRows(tags, closed)] : foundRows(tags, wanted),
  );
  const keys = [...rows.map(({ node }) => node.path), ...(untagged > 0 ? [UNTAGGED] : [])];
  const setOpen = (path: string, open: boolean) =>
    setClosed(
      (last) => new Set(open ? [...last].filter((each) => each !== path) : [...last, path]),
    );
  const onArrow = (event: KeyboardEvent, { node, level, canOpen }: TreeRow) => {
    const isOpen = !closed.has(node.path);
    if (event.key === 'ArrowRight' && canOpen) setOpen(node.path, true);
    else if (event.key === 'ArrowLeft' && canOpen && isOpen) setOpen(node.path, false);
    else if (event.key === 'ArrowLeft' && level > 1) focusKey(event, parentOf(node.path));
    else if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (tags.length === 0 && untagged === 0) return null;
  return (
    <section class="facet" aria-labelledby={id}>
      <div class="facet-head">
        <h2 id={id}>{words('library_tags')}</h2>
        {onManage && (
          <button type="button" onClick={onManage}>
            {words('library_tags_manage')}
          </button>
        )}
      </div>
      {field}
      <div {...group} role="tree" aria-labelledby={id} aria-multiselectable="true">
        {rows.map((row) => {
          const { node, level, canOpen } = row;
          const isOpen = !closed.has(node.path);
          return (
            <button
              type="button"
              role="treeitem"
              key={node.path}
              class="sidebar-item"
              style={{ paddingInlineStart: `${8 + (level - 1) * 14}px` }}
              aria-level={level}
              aria-selected={isChosen(node)}
              {...(canOpen && { 'aria-expanded': isOpen })}
              {...itemOf(node.path, keys)}
              onClick={(event) => {
                if (event.target instanceof Element && event.target.closest('.tree-turn'))
                  setOpen(node.path, !isOpen);
                else onPick(node, isMore(event));
              }}
              onKeyDown={(event) => {
                onArrow(event, row);
                pickMore(event, () => onPick(node, true));
              }}
            >
              <bdi data-tag-colour={colourOf(node.path)}>
                {level === 1 ? `#${node.path}` : lastPart(node.path)}
              </bdi>
              {canOpen && <span class="tree-turn" aria-hidden="true" />}{' '}
              <span class="sidebar-count">{shownNumber(node.count)}</span>
            </button>
          );
        })}
        {untagged > 0 && (
          <button
            type="button"
            role="treeitem"
            class="sidebar-item"
            aria-level={1}
            aria-selected={isUntagged}
            {...itemOf(UNTAGGED, keys)}
            onClick={onUntagged}
          >
            <span>{words('library_untagged')}</span>{' '}
            <span class="sidebar-count">{shownNumber(untagged)}</span>
          </button>
        )}
      </div>
      {more}
    </section>
  );
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/', path.length - 2) + 1);
}

function focusKey({ currentTarget }: KeyboardEvent, key: string): void {
  const tree = currentTarget instanceof Element ? currentTarget.closest('[role="tree"]') : null;
  tree?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
}
