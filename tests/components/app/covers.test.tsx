// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { Covers } from '../../../components/app/Covers';
import { mount } from '../mount';
import { freshPopup, until } from './show-popup';

freshPopup();

it.each([{ name: 'settings' as const }, { name: 'export' as const, ids: [] }])(
  'the cover $name stays as it is when the page around it is drawn again',
  async (cover) => {
    const draw = () =>
      mount(
        <Covers
          cover={cover}
          page={undefined}
          onClose={() => {}}
          onImport={() => {}}
          onFailure={() => {}}
        />,
      );
    draw();
    await until(() => expect(document.querySelector('.panel')).not.toBeNull());
    const panel = document.querySelector('.panel');
    draw();
    expect(document.querySelector('.panel')).toBe(panel);
  },
);
