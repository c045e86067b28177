/** The interface of a spying page’s script for the test. */
export interface Spy {
  /** Everything that the page can measure now. @param all also what takes long */
  look(all: boolean): Promise<string[]>;
  /** Nodes inside closed roots of Offprint that the page got hold of, and how. */
  roots: Set<string>;
}

/** What entries of `PerformanceObserver` may contain. */
interface Paint extends PerformanceEntry {
  size?: number;
  value?: number;
  element?: Element;
  target?: Element;
  sources?: { node: Node }[];
}

/**
 * Fonts that the page defines under names which Offprint’s texts may use, for letters that the page
 * itself does not contain. The browser requests the file when such a letter is drawn.
 */
const FAMILIES = [
  'system-ui',
  'sans-serif',
  'serif',
  'monospace',
  'ui-sans-serif',
  'initial',
  'Times New Roman',
  'Arial',
  'Spy',
];
export const SPY_STYLE = `<style>${FAMILIES.map(
  (name, index) =>
    `@font-face{font-family:"${name}";src:url(/spy-${index}.woff2);unicode-range:U+2603}`,
).join('')}
* { font-family: Spy !important; counter-reset: a 7 !important; --accent: red; }
@property --paper { syntax: '<length>'; inherits: true; initial-value: 3px; }
offprint-mark, offprint-cover, offprint-bar, offprint-mark *, offprint-cover *, offprint-bar * {
  font-family: Spy !important; content: 'x'; counter-increment: a 3;
}
.grid { overflow: auto; }
</style>`;

/**
 * Runs in the page before anything else and reads all that a script of a page can: sizes, hit
 * tests, texts, selections, focus, styles, changes of attributes, events, paints, occlusion.
 */
export function spyScript(): void {
  const roots = new Set<string>();
  const seen: string[] = [];
  let largest = '';
  /** When Offprint’s first element was there, ms; earlier paints are the page’s own. */
  let drawn = Number.POSITIVE_INFINITY;
  const nameOf = (node: unknown) =>
    node instanceof Element
      ? `${node.localName}${node.role ?? ''}${[...(node.parentElement?.children ?? [])].indexOf(node)}`
      : node instanceof Node
        ? node.nodeName
        : String(node === null || node === undefined ? node : 'other');
  /** A node that an event or a hit test gave to the page. */
  const take = (node: unknown, how: string) => {
    if (!(node instanceof Node)) return nameOf(node);
    const root = node.getRootNode();
    if (root instanceof ShadowRoot) roots.add(`${how}: ${nameOf(node)} in ${root.host.localName}`);
    return nameOf(node);
  };

  const KEYS =
    'target originalTarget explicitOriginalTarget relatedTarget rangeParent fromElement toElement';
  const TYPES =
    'pointerover pointermove mouseover mousemove mouseout pointerdown mousedown mouseup click focus focusin blur focusout keydown keyup selectstart selectionchange contextmenu beforeinput dragstart toggle';
  for (const type of TYPES.split(' ')) {
    addEventListener(
      type,
      (event) => {
        const view = event as unknown as Record<string, unknown>;
        const fields = KEYS.split(' ').map((key) => take(view[key], `${type}.${key}`));
        const path = event.composedPath().map((each) => take(each, `${type}.composedPath`));
        if (event.target instanceof Element) seen.push(`${type} ${fields.join()} ${path.length}`);
      },
      true,
    );
  }
  const isDrawn = () =>
    document.querySelector('offprint-mark, offprint-cover, offprint-bar') !== null;
  const offprint = () =>
    [...document.querySelectorAll<HTMLElement>('*')].filter((each) =>
      each.closest('offprint-mark, offprint-cover, offprint-bar'),
    );
  new MutationObserver((changes) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of changes) {
      if (isDrawn()) drawn = Math.min(drawn, performance.now());
      const own =
        target instanceof Element && target.closest('offprint-mark, offprint-cover, offprint-bar');
      if (own)
        seen.push(
          `changed ${type} ${nameOf(target)} ${attributeName} ${addedNodes.length} ${removedNodes.length}`,
        );
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const record = ({ entryType, startTime, size, value, element, target, sources = [] }: Paint) => {
    for (const node of [element, target, ...sources.map((each) => each.node)])
      take(node, entryType);
    // Only the largest paint is the same at each load.
    if (entryType === 'largest-contentful-paint') largest = `largest paint ${size}`;
    else if (entryType !== 'event' && startTime > drawn) seen.push(`${entryType} ${value}`);
  };
  for (const type of ['layout-shift', 'largest-contentful-paint', 'element', 'event']) {
    try {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) record(entry as Paint);
      }).observe({ type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
    } catch {
      // This browser has no such entries.
    }
  }

  /** Points of a grid on and left of the bar and the second mark. */
  const around = (step: number) => {
    const points: [number, number][] = [];
    const hosts = document.querySelectorAll('article:nth-child(2) offprint-mark, offprint-bar');
    for (const host of hosts) {
      const { left, right, top, bottom } = host.getBoundingClientRect();
      for (let x = Math.max(0, left - 260); x < right + 8; x += step)
        for (let y = top - 6; y < bottom + 6; y += step) points.push([x, y]);
    }
    return points;
  };

  /** Whether each of many points is covered by something, as IntersectionObserver 2 says. */
  const occlusion = async () => {
    const probes: HTMLElement[] = [];
    const add = (left: number, top: number) => {
      const probe = document.createElement('i');
      probe.style.cssText = `all:initial;position:fixed;z-index:5;left:${left}px;top:${top}px;width:2px;height:2px;background:red`;
      document.body.prepend(probe);
      probes.push(probe);
    };
    for (const [x, y] of around(7)) add(x, y);
    const found = await new Promise<boolean[]>((resolve) => {
      const visible = new Map<Element, boolean>();
      const observer = new IntersectionObserver(
        (entries) => {
          for (const each of entries)
            visible.set(each.target, (each as { isVisible?: boolean }).isVisible ?? true);
          if (visible.size === probes.length)
            resolve(probes.map((each) => visible.get(each) ?? false));
        },
        { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
      );
      for (const probe of probes) observer.observe(probe);
      setTimeout(() => resolve(probes.map((each) => visible.get(each) ?? false)), 1500);
    });
    for (const probe of probes) probe.remove();
    return found.map(Number).join('');
  };

  const rect = ({ left, top, width, height }: DOMRect) => [left, top, width, height].join(' ');
  const sizes = () =>
    [
      ...document.querySelectorAll<HTMLElement>('html, body, main, .grid, article, article > *'),
      ...offprint(),
    ].map((each) => {
      const range = document.createRange();
      range.selectNodeContents(each);
      return [
        nameOf(each),
        rect(each.getBoundingClientRect()),
        [...range.getClientRects()].map(rect).join(),
        each.scrollWidth,
        each.scrollHeight,
        each.offsetWidth,
        each.offsetHeight,
      ].join(' ');
    });
  const points = () => {
    const found: string[] = [];
    const at = document as unknown as {
      caretPositionFromPoint?(x: number, y: number): { offsetNode: Node; offset: number } | null;
      caretRangeFromPoint?(x: number, y: number): Range | null;
    };
    for (const [x, y] of around(6)) {
      const stack = document.elementsFromPoint(x, y);
      const position = at.caretPositionFromPoint?.(x, y);
      const range = at.caretRangeFromPoint?.(x, y);
      for (const each of stack) take(each, 'elementsFromPoint');
      take(position?.offsetNode, 'caretPositionFromPoint');
      take(range?.startContainer, 'caretRangeFromPoint');
      const places = [position?.offset, range?.startOffset];
      const nodes = [...stack, position?.offsetNode, range?.startContainer].map(nameOf);
      found.push([x, y, ...nodes, ...places].join());
    }
    return found;
  };
  const texts = () => {
    const { find } = window as unknown as { find(text: string, ...flags: boolean[]): boolean };
    const selection = getSelection();
    const words =
      'New,Seen,Saved,Save,ago,hour,All saved,Undo,paper,☃,secret,Offprint,×,Remove'.split(',');
    const found = words.map((word) => {
      selection?.removeAllRanges();
      return `${word} ${find(word, false, false, true)}`;
    });
    selection?.selectAllChildren(document.body);
    const all = `${selection}`;
    take(selection?.anchorNode, 'selection');
    take(selection?.focusNode, 'selection');
    selection?.removeAllRanges();
    return [
      ...found.filter((each) => /New|Seen|☃|secret|Undo|All saved|Offprint|×/.test(each)),
      all,
      document.body.innerText,
      ...offprint().map(
        ({ innerText, textContent, outerHTML }) => `${innerText}${textContent}${outerHTML}`,
      ),
    ];
  };
  const styles = () =>
    offprint().flatMap((each) =>
      [null, '::before', '::after'].map((pseudo) => {
        const style = getComputedStyle(each, pseudo);
        // Custom properties come in another order at each load.
        const values = [...style].map((name) => `${name}:${style.getPropertyValue(name)}`);
        return values.sort().join(';');
      }),
    );
  const focusable = () =>
    offprint().map(
      (each) =>
        `${each.tabIndex} ${each.role} ${each.ariaLabel} ${each.ariaPressed} ${each.title} ${each.matches(':hover,:focus,:focus-within')}`,
    );
  const look = async (all: boolean) => {
    const found: string[] = [
      `hover ${document.querySelectorAll(':hover').length} ${nameOf(document.activeElement)}`,
    ];
    for (const dir of ['ltr', 'rtl']) {
      document.documentElement.dir = dir;
      found.push(...sizes());
    }
    document.documentElement.removeAttribute('dir');
    found.push(...points(), ...texts(), ...focusable());
    if (all) found.push(...styles(), `occlusion ${await occlusion()}`);
    found.push(`animations ${document.getAnimations().length}`);
    found.push(`fonts ${[...document.fonts].map(({ status }) => status).join()}`);
    // The order and number of events depends on the load of the machine.
    const events = [...new Set(seen.splice(0))].sort();
    return [...found, largest, ...events];
  };
  Object.assign(globalThis, { spy: { look, roots } satisfies Spy });
}
