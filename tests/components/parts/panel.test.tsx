// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, expect, it } from 'vitest';
import { Panel } from '../../../components/parts/Panel';

const root = () => document.getElementById('app') ?? document.body;

beforeEach(() => {
  document.body.innerHTML = '<button id="opener">Open</button><div id="app"></div>';
});

it('a panel has the focus as soon as it is drawn, and gives it back when it goes', () => {
  const opener = document.querySelector<HTMLElement>('#opener');
  opener?.focus();
  const panel = (
    <Panel title="Moss" close="Back" onClose={() => undefined}>
      Fern
    </Panel>
  );
  render(panel, root());
  expect(document.activeElement?.textContent).toBe('Moss');
  render(null, root());
  expect(document.activeElement).toBe(opener);
});
