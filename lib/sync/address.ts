import { trimTrailing } from '../text/text';

/** Where the user's server is, and what the browser must permit. */
export interface ServerAddress {
  /** Of the database or the folder, without a slash at its end. */
  address: string;
  /** The match pattern of the permission. Patterns have no ports. */
  origin: string;
  /** Whether the password travels unencrypted. */
  isOpen: boolean;
}

const PROBLEMS = ['no_address', 'with_password', 'open_http'] as const;

/** Why an address can't be used. */
export type AddressProblem = (typeof PROBLEMS)[number];

/** Whether a value is the problem of an address. */
export function isAddressProblem(value: unknown): value is AddressProblem {
  return PROBLEMS.some((each) => each === value);
}

/**
 * Reads a typed address. Unencrypted http is taken only for this machine, private addresses
 * (RFC 1918, RFC 4193, link-local, and the shared addresses of RFC 6598 that private networks over
 * the internet use) and names in `.local`.
 */
export function readAddress(typed: string): ServerAddress | AddressProblem {
  const text = /^[a-z]+:\/\//i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`;
  if (!URL.canParse(text)) return 'no_address';
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol) || url.hostname === '') return 'no_address';
  if (url.username !== '' || url.password !== '') return 'with_password';
  const isOpen = url.protocol === 'http:';
  if (isOpen && !isPrivate(url.hostname)) return 'open_http';
  const path = trimTrailing(url.pathname, '/');
  if (path === '') return 'no_address';
  return {
    address: `${url.origin}${path}`,
    origin: `${url.protocol}//${url.hostname}/*`,
    isOpen,
  };
}

function isPrivate(host: string): boolean {
  const name = host.replace(/\.$/, '');
  if (name === 'localhost' || /\.(localhost|local)$/.test(name)) return true;
  if (/^\[(::1|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)\]$/.test(name)) return true;
  const parts = name.split('.').map(Number);
  const [a = -1, b = -1] = parts;
  // `URL` writes every form of an IPv4 address like this.
  if (parts.length !== 4 || !parts.every((part) => part >= 0 && part <= 255)) return false;
  return (
    [10, 127].includes(a) ||
    (a === 192 && b === 168) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 100 && b >= 64 && b <= 127)
  );
}
