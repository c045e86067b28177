import { arxivName } from '../../paper/ids';
import { aclName } from '../reading/linked-id';

/**
 * The canonical identifier of a key of the site: `2412.19442v2`, `2025.acl-long.24@ACL`,
 * `aVh9KRZdRk@OpenReview`, `Sun_A_Title_CVPR_2024_paper@CVF`. Null for keys that only the site can
 * resolve.
 */
export function idOfKey(raw: string): string | null {
  const [, name = '', source = ''] = /^(.+)@([\w.-]+)$/.exec(decoded(raw)) ?? [];
  if (!source) return arxivName(decoded(raw));
  if (/^acl$/i.test(source)) return aclName(name);
  if (/^openreview$/i.test(source)) return /^[\w-]{5,40}$/.test(name) ? `openreview:${name}` : null;
  if (/^cvf$/i.test(source)) {
    const stem = name.replace(/_paper$/, '');
    return /^[!-~]{1,290}$/.test(stem) ? `cvf:${stem}` : null;
  }
  return null;
}

function decoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    // An invalid escape is a literal percent sign.
    return key;
  }
}
