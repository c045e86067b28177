import { type Component, type FunctionComponent, h } from 'preact';

/** Returns the component, drawn again only when one of its props is another one. */
export function memo<Props extends object>(
  component: FunctionComponent<Props>,
): FunctionComponent<Props> {
  return function Memo(this: Component<Props> | undefined, props: Props) {
    if (this) this.shouldComponentUpdate = (next) => differs(this.props, next);
    return h(component, props);
  };
}

function differs(last: object, next: object): boolean {
  const names = Object.keys(next) as (keyof object)[];
  return (
    names.length !== Object.keys(last).length || names.some((name) => last[name] !== next[name])
  );
}
