import { expect, it } from 'vitest';
import { readAddress } from '../../lib/sync/address';

it.each([
  ['https://example.org/papers/', 'https://example.org/papers', 'https://example.org/*', false],
  ['example.org/papers', 'https://example.org/papers', 'https://example.org/*', false],
  [
    'https://example.org:6984/a/b?x#y',
    'https://example.org:6984/a/b',
    'https://example.org/*',
    false,
  ],
  ['http://127.0.0.1:5984/p', 'http://127.0.0.1:5984/p', 'http://127.0.0.1/*', true],
  ['http://nas.local/p', 'http://nas.local/p', 'http://nas.local/*', true],
  ['http://[::1]:5984/p', 'http://[::1]:5984/p', 'http://[::1]/*', true],
])('reads %s', (typed, address, origin, isOpen) => {
  expect(readAddress(typed)).toEqual({ address, origin, isOpen });
});

it.each([
  '10.1.2.3',
  '172.16.0.1',
  '172.31.0.1',
  '192.168.0.1',
  '100.64.0.1',
  'localhost',
  '10.0.0.255',
  '127.255.0.1',
  '169.254.1.1',
  'moss.localhost',
  'moss.local.',
  '[fc00::1]',
  '[fe80::1]',
  '[febf::1]',
])('takes http for the private address %s', (host) => {
  expect(readAddress(`http://${host}/p`)).toMatchObject({ isOpen: true });
});

it.each([
  ['http://example.org/p', 'open_http'],
  ['http://172.32.0.1/p', 'open_http'],
  ['http://11.0.0.1/p', 'open_http'],
  ['http://10.evil.org/p', 'open_http'],
  ['http://10.a.evil.org/p', 'open_http'],
  ['http://172.15.0.1/p', 'open_http'],
  ['http://192.169.0.1/p', 'open_http'],
  ['http://169.253.0.1/p', 'open_http'],
  ['http://191.168.0.1/p', 'open_http'],
  ['http://100.63.0.1/p', 'open_http'],
  ['http://100.128.0.1/p', 'open_http'],
  ['http://101.64.0.1/p', 'open_http'],
  ['http://168.254.0.1/p', 'open_http'],
  ['http://173.16.0.1/p', 'open_http'],
  ['http://localhost.evil.org/p', 'open_http'],
  ['http://mylocalhost/p', 'open_http'],
  ['http://[::2]/p', 'open_http'],
  ['http://[fec0::1]/p', 'open_http'],
  ['http://[1fd0::1]/p', 'open_http'],
  ['http://local/p', 'open_http'],
  ['https://me:secret@example.org/p', 'with_password'],
  ['https://example.org', 'no_address'],
  ['ftp://example.org/p', 'no_address'],
  ['', 'no_address'],
  ['https://', 'no_address'],
])('does not take %s', (typed, problem) => {
  expect(readAddress(typed)).toBe(problem);
});
