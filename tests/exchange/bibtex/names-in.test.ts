import { describe, expect, it } from 'vitest';
import { namesIn, type ParsedName } from '../../../lib/exchange/bibtex/names';

const ada = { firstName: 'Ada', lastName: 'Moss' };

describe('the names of a list', () => {
  it.each<[string, ParsedName[]]>([
    ['Ada Moss and Moss, Ada', [ada, ada]],
    ['Ada van der Moss', [{ firstName: 'Ada', prefix: 'van der', lastName: 'Moss' }]],
    ['van der Moss, Ada', [{ prefix: 'van der', lastName: 'Moss', firstName: 'Ada' }]],
    ['Ada von Moss zu Fern', [{ firstName: 'Ada', prefix: 'von Moss zu', lastName: 'Fern' }]],
    ['von Moss zu Fern, Ada', [{ prefix: 'von Moss zu', lastName: 'Fern', firstName: 'Ada' }]],
    ['Ada {van} Moss', [{ firstName: 'Ada van', lastName: 'Moss' }]],
    ['{\\v{s}}t\\"ur Moss', [{ firstName: 'štür', lastName: 'Moss' }]],
    ['ada moss', [{ firstName: 'ada', lastName: 'moss' }]],
    ['ada van moss', [{ firstName: 'ada', prefix: 'van', lastName: 'moss' }]],
    ['van Gogh', [{ name: 'van Gogh' }]],
    ['Ada de', [{ firstName: 'Ada', lastName: 'de' }]],
    ['Plato', [{ lastName: 'Plato' }]],
    ['moss, Ada', [{ lastName: 'moss', firstName: 'Ada' }]],
    ['Moss, Jr., Ada', [{ lastName: 'Moss', suffix: 'Jr.', firstName: 'Ada' }]],
    ['Moss, Ada, Jr.', [{ lastName: 'Moss', suffix: 'Jr.', firstName: 'Ada' }]],
    ['Moss, III, Ada', [{ lastName: 'Moss', suffix: 'III', firstName: 'Ada' }]],
    ['Ada Moss, Sr', [{ firstName: 'Ada', lastName: 'Moss', suffix: 'Sr' }]],
    ['Ada Moss, iv', [{ firstName: 'Ada', lastName: 'Moss', suffix: 'iv' }]],
    ['Moss, Junior', [{ lastName: 'Moss', firstName: 'Junior' }]],
    ['Moss, XJr', [{ lastName: 'Moss', firstName: 'XJr' }]],
    ['Moss, X, Ada, B.', [{ lastName: 'Moss', suffix: 'X', firstName: 'Ada, B.' }]],
    [
      'Ada Moss, Cy Fern, Ed Rill',
      [ada, { firstName: 'Cy', lastName: 'Fern' }, { firstName: 'Ed', lastName: 'Rill' }],
    ],
    ['Ada Moss, Cy Fern', [{ firstName: 'Cy Fern', lastName: 'Ada Moss' }]],
    ['{Moss Lab}', [{ name: 'Moss Lab' }]],
    ['{Ada} {Moss}', [{ firstName: 'Ada', lastName: 'Moss' }]],
    ['{Moss} {Lab}', [{ name: 'Moss Lab' }]],
    ['{Moss \\} Lab}', [{ name: 'Moss } Lab' }]],
    ['王小明', [{ name: '王小明' }]],
    ['김 민수', [{ name: '김 민수' }]],
    ['王 A', [{ firstName: '王', lastName: 'A' }]],
    ['others', [{ name: 'others' }]],
    ['et al.', [{ name: 'et al.' }]],
    ['The Others', [{ firstName: 'The', lastName: 'Others' }]],
    ['Ada Moss et al.', [ada, { name: 'et al.' }]],
    ['Ada Moss, et. al', [ada, { name: 'et al.' }]],
    ['Ada Moss, and others', [ada, { name: 'others' }]],
    ['Ada Metal', [{ firstName: 'Ada', lastName: 'Metal' }]],
    [
      'family=Moss, given=Ada, prefix=van, suffix=Jr',
      [{ lastName: 'Moss', firstName: 'Ada', prefix: 'van', suffix: 'Jr' }],
    ],
    ['"family=Moss", given={Ada}, given-i=A, useprefix=true', [ada]],
    ['family=Rivers', [{ name: 'Rivers' }]],
    ['family={Moss Lab}, id=x, hash=y', [{ name: 'Moss Lab' }]],
    ['prefix=van, family=Moss', [{ lastName: 'Moss', prefix: 'van' }]],
    ['gender=sf', []],
    ['kind=x, given=Ada', [{ lastName: 'kind=x', firstName: 'given=Ada' }]],
    ['Ren&eacute; Moss', [{ firstName: 'René', lastName: 'Moss' }]],
    ['{Moss, Ada and Fern, Cy}', [ada, { lastName: 'Fern', firstName: 'Cy' }]],
    ['{Moss Lab and Fern, Cy}', [{ name: 'Moss Lab and Fern, Cy' }]],
    ['{Moss and Fern}', [{ name: 'Moss and Fern' }]],
    ['{Moss, Ada} and {Fern, Cy}', [{ name: 'Moss, Ada' }, { name: 'Fern, Cy' }]],
    [
      'Moss A and Fern BC',
      [
        { lastName: 'Moss', firstName: 'A' },
        { lastName: 'Fern', firstName: 'BC' },
      ],
    ],
    [
      'Moss A and Fern, B',
      [
        { firstName: 'Moss', lastName: 'A' },
        { lastName: 'Fern', firstName: 'B' },
      ],
    ],
    ['Moss A', [{ firstName: 'Moss', lastName: 'A' }]],
    [
      'A. Moss, B. C. Fern',
      [
        { firstName: 'A.', lastName: 'Moss' },
        { firstName: 'B. C.', lastName: 'Fern' },
      ],
    ],
    ['Moss, JR', [{ lastName: 'Moss', firstName: 'JR' }]],
    ['Moss, SR', [{ lastName: 'Moss', firstName: 'SR' }]],
    ['', []],
  ])('%s', (list, names) => expect(namesIn(list)).toEqual(names));
});
