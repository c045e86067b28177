import './Markdown.css';
import { type ComponentChild, h } from 'preact';
import { useMemo } from 'preact/hooks';
import { WithMaths } from '../maths/WithMaths';
import { type NoteNode, noteTree } from './note-tree';

interface Props {
  /** Markdown. */
  text: string;
  onFailure(error: unknown): void;
}

/** A note with its Markdown shown; one that is too long or too deep as it was typed. */
export function Markdown({ text, onFailure }: Props) {
  const tree = useMemo(() => noteTree(text), [text]);
  if (!tree) return <>{text}</>;
  return <div class="markdown">{tree.map((node) => shown(node, onFailure))}</div>;
}

function shown(node: NoteNode, onFailure: Props['onFailure']): ComponentChild {
  if (typeof node === 'string')
    return <WithMaths text={node} shown={(piece) => piece} onFailure={onFailure} />;
  const { tag, href, start, children } = node;
  const inner =
    tag === 'code' || tag === 'pre'
      ? children.map(textIn)
      : children.map((each) => shown(each, onFailure));
  if (href !== undefined) {
    return (
      <a href={href} target="_blank" rel="noreferrer">
        {inner}
      </a>
    );
  }
  return h(tag, start === undefined ? null : { start }, ...inner);
}

/** Code has no formulas. */
function textIn(node: NoteNode): string {
  return typeof node === 'string' ? node : node.children.map(textIn).join('');
}
