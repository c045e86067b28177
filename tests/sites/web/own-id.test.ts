import { describe, expect, it } from 'vitest';
import { addressId, paperId, plainAddress, urlId } from '../../../lib/sites/web/own-id';

const base = new URL('https://any.example/list');

it.each([
  ['https://arxiv.org/abs/2511.01234', 'arxiv:2511.01234'],
  ['https://openreview.net/forum?id=ab-C_dE1', 'openreview:ab-C_dE1'],
  ['https://aclanthology.org/N19-1423/', 'acl:N19-1423'],
  [
    'https://papers.nips.cc/paper/2019/hash/0123456789abcdef0123456789abcdef-Abstract.html',
    'neurips:0123456789abcdef0123456789abcdef',
  ],
  ['https://proceedings.mlr.press/v139/sun21c.html', 'pmlr:v139/sun21c'],
  ['/doi/10.1234/moss', 'doi:10.1234/moss'],
  ['/moss', null],
  [undefined, null],
])('paperId of %s', (href, id) => expect(paperId(href, base)).toBe(id));

it.each([
  ['?doi=10.1234/moss', 'doi:10.1234/moss'],
  ['?a=b&id=DOI:%2010.1234/moss', 'doi:10.1234/moss'],
  ['?x=https://dx.doi.org/10.1234/moss', 'doi:10.1234/moss'],
  ['?x=10.1234/%20&y=10.1234/fern', 'doi:10.1234/fern'],
  ['/10.1234/moss?doi=10.1234/fern', 'doi:10.1234/moss'],
  ['?q=10.1234/moss', null],
  ['?query=10.1234/moss&search_term=10.1234/moss', null],
  ['?q=about%2010.1234/moss', null],
  ['?q=10.1234/moss%20and%20fern', null],
  ['?q=10.123/moss', null],
  ['?q=moss', null],
])('addressId of %s', (path, id) =>
  expect(addressId(new URL(`https://any.example${path.startsWith('?') ? '/' : ''}${path}`))).toBe(
    id,
  ),
);

describe('plainAddress', () => {
  it.each([
    ...['utm_source', 'fbclid', 'gclid', 'dclid', 'msclkid', 'yclid', 'igshid', 'mc_cid', 'mc_eid'],
    ...['_ga', '_gl', '_hsenc', 's_cid', 'cmpid', 'jsessionid', 'PHPSESSID', 'sid'],
  ])('removes the parameter %s', (name) =>
    expect(plainAddress(new URL(`https://a.example/x?id=1&${name}=y#top`)).href).toBe(
      'https://a.example/x?id=1',
    ),
  );

  it.each(['my_utm_source', 'utm_', 'asid', 'sids', 'id', 'mc_fid'])(
    'keeps the parameter %s',
    (name) =>
      expect(plainAddress(new URL(`https://a.example/x?${name}=y`)).href).toBe(
        `https://a.example/x?${name}=y`,
      ),
  );

  it.each([
    ['/x;jsessionid=AB12?a=1', '/x?a=1'],
    ['/x;JSESSIONID=AB12', '/x'],
    ['/x;jsessionid=AB12/y', '/x;jsessionid=AB12/y'],
    ['/x;a=1', '/x;a=1'],
  ])('of %s', (path, plain) =>
    expect(plainAddress(new URL(path, 'https://a.example')).href).toBe(`https://a.example${plain}`),
  );
});

it('urlId is null for an address that is too long', () => {
  const address = (length: number) => new URL(`https://a.example/${'x'.repeat(length - 18)}#y`);
  expect(urlId(address(300))).toBe(`url:https://a.example/${'x'.repeat(282)}`);
  expect(urlId(address(301))).toBeNull();
});
