import { vi } from 'vitest';

/** What is in view, as a test decides it: happy-dom lays nothing out. */
export interface Viewport {
  /** From now on these elements are in or near view. */
  show(isNear: (element: Element) => boolean): Promise<void>;
  /** How many elements are watched. */
  watched(): number;
}

/**
 * Replaces IntersectionObserver. As the browser's does, it calls back in a task of its own: once
 * for each new element, later only for elements whose state has changed.
 */
export function fakeViewport(): Viewport {
  const observers = new Set<FakeObserver>();
  let isNear = (_element: Element) => true;

  class FakeObserver {
    readonly targets = new Map<Element, boolean | undefined>();
    readonly callback: IntersectionObserverCallback;
    constructor(callback: IntersectionObserverCallback) {
      this.callback = callback;
      observers.add(this);
    }
    observe(target: Element): void {
      this.targets.set(target, undefined);
      queueMicrotask(() => this.report());
    }
    unobserve(target: Element): void {
      this.targets.delete(target);
    }
    disconnect(): void {
      this.targets.clear();
    }
    takeRecords(): IntersectionObserverEntry[] {
      return [];
    }
    report(): void {
      const changes = [...this.targets].flatMap(([target, before]) => {
        const isIntersecting = target.isConnected && isNear(target);
        this.targets.set(target, isIntersecting);
        return isIntersecting === before ? [] : [{ target, isIntersecting }];
      });
      // The reader asks entries for these two only.
      const entries = changes as IntersectionObserverEntry[];
      if (entries.length > 0) this.callback(entries, this as unknown as IntersectionObserver);
    }
  }

  vi.stubGlobal('IntersectionObserver', FakeObserver);
  return {
    async show(which) {
      isNear = which;
      for (const observer of observers) observer.report();
      await Promise.resolve();
    },
    watched: () => [...observers].reduce((sum, { targets }) => sum + targets.size, 0),
  };
}
