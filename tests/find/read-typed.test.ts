import { expect, it } from 'vitest';
import { readTyped } from '../../lib/find';

const ADDRESS = 'https://aclanthology.org/2020.moss-main.5';
const ID = 'acl:2020.moss-main.5';

it.each([
  ADDRESS,
  ADDRESS.replace('https://', ''),
  `(${ADDRESS})`,
  `<${ADDRESS}>`,
  `"${ADDRESS}"`,
  `“${ADDRESS}”`,
  `'${ADDRESS}'`,
  `[moss](${ADDRESS})`,
  `\\url{${ADDRESS}}`,
  `url = {${ADDRESS}},`,
  `URL:${ADDRESS}`,
  `view-source:${ADDRESS}`,
  `"${ADDRESS.replace('https://', '')}"`,
  `<a href="${ADDRESS}">moss</a>`,
  `${ADDRESS} (accessed 3 May 2024)`,
  `Smith (2020). Moss (in ferns: ${ADDRESS}). Fern.`,
])('finds the paper of a known site in %s', async (text) => {
  const { query } = (await readTyped(text, 0)).parsed;
  expect(query).toMatchObject({ kind: 'id', id: ID });
});
