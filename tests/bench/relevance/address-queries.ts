import { idValue } from '../../../lib/paper/ids';
import type { Paper } from '../../../lib/paper/paper';
import type { QueryKind } from './query-kind';
import { pick } from './slips';

const arxiv = ({ ids }: Paper) => idValue(ids, 'arxiv');
const doi = ({ ids }: Paper) => idValue(ids, 'doi');
const acl = ({ ids }: Paper) => idValue(ids, 'acl');

const ARXIV_ADDRESSES = [
  'https://arxiv.org/abs/{}',
  'https://arxiv.org/pdf/{}v2',
  'arxiv.org/pdf/{}.pdf',
  'https://huggingface.co/papers/{}',
  'https://www.alphaxiv.org/abs/{}',
  'https://ar5iv.labs.arxiv.org/html/{}',
  'https://doi.org/10.48550/arXiv.{}',
  'https://arxiv.org/html/{}v1#S3',
];

/** Queries with addresses and identifiers. */
export const ADDRESS_KINDS: Record<string, QueryKind> = {
  'address of arXiv': (paper, random) => {
    const id = arxiv(paper);
    return id && pick(ARXIV_ADDRESSES, random)?.replace('{}', id);
  },
  'address at a publisher': (paper, random) => {
    const value = doi(paper);
    return (
      value &&
      pick(['https://doi.org/{}', 'doi:{}', '{}', 'https://dx.doi.org/{}'], random)?.replace(
        '{}',
        value,
      )
    );
  },
  'address of ACL': (paper, random) => {
    const name = acl(paper);
    const addresses = [
      'https://aclanthology.org/{}/',
      'https://aclanthology.org/{}.pdf',
      'aclanthology.org/{}',
      'https://www.aclweb.org/anthology/{}',
    ];
    return name && pick(addresses, random)?.replace('{}', name);
  },
  'arXiv number as printed': (paper, random) => {
    const id = arxiv(paper);
    const forms = [
      'arXiv:{} [cs.CL]',
      'arXiv:{}v3 [cs.LG] 3 Jun 2024',
      'arXiv preprint arXiv:{}',
      'arxiv {}',
    ];
    return id && pick(forms, random)?.replace('{}', id);
  },
  'arXiv number begun': (paper, random) => arxiv(paper)?.slice(0, pick([8, 9], random)),
};
