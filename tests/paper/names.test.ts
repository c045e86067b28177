import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fullName,
  isGroupName,
  isNameSuffix,
  parseName,
  shortName,
  splitSuffix,
} from '../../lib/paper/names';
import { collapse } from '../../lib/text/text';

describe('parseName', () => {
  it.each([
    ['Ada Lovelace', { given: 'Ada', family: 'Lovelace' }],
    ['Lovelace, Ada', { given: 'Ada', family: 'Lovelace' }],
    ['Laurens van der Maaten', { given: 'Laurens', family: 'van der Maaten' }],
    ['Mirabel de la Fuente', { given: 'Mirabel', family: 'de la Fuente' }],
    ['Omar Ridge Jr.', { given: 'Omar', family: 'Ridge Jr.' }],
    ['Omar Ridge, Jr.', { given: 'Omar', family: 'Ridge Jr.' }],
    ['J. R. R. Tolkien', { given: 'J. R. R.', family: 'Tolkien' }],
    ['Madonna', { literal: 'Madonna' }],
    ['Ridge, Omar, Jr.', { given: 'Omar', family: 'Ridge Jr.' }],
    ['van Ridge, III, Omar', { given: 'Omar', family: 'van Ridge III' }],
    ['Ada Fern, MD, PhD', { given: 'Ada', family: 'Fern' }],
    ['Fern, Ada, Ph.D.', { given: 'Ada', family: 'Fern' }],
    ['Qing Ai', { given: 'Qing', family: 'Ai' }],
    ['Moss AI', { literal: 'Moss AI' }],
    ['World Moss Organization', { literal: 'World Moss Organization' }],
    ['The RAIN Investigators', { literal: 'The RAIN Investigators' }],
    ['for the RAIN Study', { literal: 'for the RAIN Study' }],
    [
      'Moss Risk Factor Collaboration (MossRisC)',
      { literal: 'Moss Risk Factor Collaboration (MossRisC)' },
    ],
    ['GBD 2019 Moss', { literal: 'GBD 2019 Moss' }],
    ['Ada, Bo, Chi', { literal: 'Ada, Bo, Chi' }],
    ['Omar Ridge III', { given: 'Omar', family: 'Ridge III' }],
    ['Ridge, ', { literal: 'Ridge,' }],
    ['The Ridge Team', { literal: 'The Ridge Team' }],
    ['OpenAI et al.', { literal: 'OpenAI et al.' }],
    ['Moss Labs', { literal: 'Moss Labs' }],
    ['Moss LAB', { literal: 'Moss LAB' }],
    ['Rain Collaboration', { literal: 'Rain Collaboration' }],
    ['University of Moss', { literal: 'University of Moss' }],
    ['World Health Organization', { literal: 'World Health Organization' }],
    ['U.S. Department of Moss', { literal: 'U.S. Department of Moss' }],
    ['Lab Moss', { given: 'Lab', family: 'Moss' }],
    ['Ada Collab', { given: 'Ada', family: 'Collab' }],
    ['van Moss', { given: 'van', family: 'Moss' }],
    ['Ada de la', { given: 'Ada', family: 'de la' }],
    ['L El Moss', { given: 'L', family: 'El Moss' }],
    ['AB Van Moss', { given: 'AB', family: 'Van Moss' }],
    ['Ada Van Moss', { given: 'Ada Van', family: 'Moss' }],
    ['Ada von der Moss jr', { given: 'Ada', family: 'von der Moss jr' }],
    ['Moss Jr.', { given: 'Moss', family: 'Jr.' }],
    ['Moss, Jr.', { given: 'Moss', family: 'Jr.' }],
    ['Ada 山田', { given: 'Ada', family: '山田' }],
    ['김·민준 이', { literal: '김·민준 이' }],
    ['山田 太郎', { literal: '山田 太郎' }],
    [' Hella\n  Stone ', { given: 'Hella', family: 'Stone' }],
  ])('%s', (text, author) => expect(parseName(text)).toEqual(author));

  it.each([
    ['King Jr.', { base: 'King', suffix: 'Jr.' }],
    ['King, Sr', { base: 'King', suffix: 'Sr' }],
    ['King III', { base: 'King', suffix: 'III' }],
    ['van King IV.', { base: 'van King', suffix: 'IV.' }],
    ['King I', { base: 'King I' }],
    ['King IIII', { base: 'King IIII' }],
    ['Jr.', { base: 'Jr.' }],
    ['King Jr. Moss', { base: 'King Jr. Moss' }],
  ])('splits the suffix of %s', (family, parts) => expect(splitSuffix(family)).toEqual(parts));

  it('shows names in full and short', () => {
    expect(fullName({ given: 'Ada', family: 'Moss' })).toBe('Ada Moss');
    expect(fullName({ family: 'Moss' })).toBe('Moss');
    expect(shortName({ given: 'Ada', family: 'Moss' })).toBe('Moss');
    expect(shortName({ literal: 'Moss Lab' })).toBe('Moss Lab');
    expect(shortName({ given: 'Ada' })).toBe('Ada');
  });

  it('keeps all words, and parses the full name to the same author', () => {
    const word = fc.stringMatching(/^[A-Z][a-zé'-]{0,9}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const name = words.join(' ');
        const author = parseName(name);
        expect(fullName(author)).toBe(name);
        expect(parseName(fullName(author))).toEqual(author);
        expect(name).toContain(shortName(author));
      }),
    );
  });

  it('accepts any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { literal, family } = parseName(text);
        expect(literal ?? family).toBeDefined();
        expect((literal ?? family) === '').toBe(collapse(text) === '');
      }),
    );
  });
});

describe('names of groups', () => {
  it.each([
    ...['Moss Team', 'Moss Group', 'Moss Consortium', 'Moss Labs', 'Moss Initiative'],
    ...['Moss Organisation', 'Moss Organization', 'Moss Program', 'Moss Programme', 'Moss Center'],
    ...['Moss Centre', 'MOSS TASK FORCE', 'Moss et al', 'Moss Inc.', 'Moss Group (MG)'],
    ...['On behalf of the Moss Study', 'GBD 7 Moss', '2019 Moss', 'Bank of Moss', 'BANK OF MOSS'],
    ...['Old Faculty for Moss', 'Office on Moss', 'Centre of Moss', 'Center of Moss', 'Moss 12'],
  ])('%s is one', (name) => {
    expect(isGroupName(name)).toBe(true);
    expect(parseName(name)).toEqual({ literal: name });
  });

  it.each([
    ...['Ada Collab', 'Ada for the Moss', 'GBD2019 Moss', '2019th Moss', 'GBD 20199 Moss'],
    ...['Embank of Moss', 'Bank ofx Moss', 'AI Moss', 'Ada Ai', 'Group Moss', 'Moss Group (MG) Li'],
    ...[
      'Ada AIx',
      'Moss AI Li',
      'MossAI',
      'Moss Groups',
      'Moss Group ()',
      `Moss Group (${'m'.repeat(41)})`,
    ],
  ])('%s is none', (name) => expect(isGroupName(name)).toBe(false));
});

describe('degrees behind a name', () => {
  it.each([
    ...['PhD', 'MD', 'DPhil', 'MPH', 'MSc', 'BSc', 'ScD', 'DrPH', 'EdD', 'MBA', 'MBBS', 'MBChB'],
    ...['MBBCh', 'PharmD', 'DDS', 'DMD', 'DVM', 'RN', 'FRCP', 'FRCPC', 'FRCS', 'FACC', 'FAHA'],
    ...['FACS', 'Ph.D.', 'M.P.H.', 'MD.'],
  ])('%s is left out', (degree) => {
    expect(parseName(`Ada Fern, ${degree}`)).toEqual({ given: 'Ada', family: 'Fern' });
  });

  it.each(['XMD', 'MDx', 'M', 'md'])('%s is none', (text) => {
    expect(parseName(`Ada Fern, ${text}`)).toEqual({ given: text, family: 'Ada Fern' });
  });

  it('stay where nothing else is', () => expect(parseName('MD')).toEqual({ literal: 'MD' }));
});

describe('initials without points before a particle', () => {
  it.each(['Al', 'Da', 'De', 'Di', 'Del', 'Der', 'Dos', 'El', 'La', 'Le', 'Van', 'Von'])(
    'ABC %s Moss',
    (particle) => {
      expect(parseName(`ABC ${particle} Moss`)).toEqual({
        given: 'ABC',
        family: `${particle} Moss`,
      });
    },
  );

  it.each(['ABCD El', 'Ada L El', 'a El', 'A Elx', 'A Du'])('are none in %s Moss', (given) => {
    expect(parseName(`${given} Moss`)).toEqual({ given, family: 'Moss' });
  });
  it('are none before a small letter', () => {
    expect(parseName('L El moss')).toEqual({ given: 'L El', family: 'moss' });
  });
});

it.each([
  ['Moss, JR', { given: 'JR', family: 'Moss' }],
  ['Moss, SR', { given: 'SR', family: 'Moss' }],
  ['Ada Moss, jr', { given: 'Ada', family: 'Moss jr' }],
  ['Moss, JRR', { given: 'JRR', family: 'Moss' }],
  ['Moss, AJR', { given: 'AJR', family: 'Moss' }],
  ['Moss, Ada, Bo', { literal: 'Moss, Ada, Bo' }],
  ['Moss, Ada, III, Bo', { literal: 'Moss, Ada, III, Bo' }],
  ['Wei Wang 0001', { given: 'Wei', family: 'Wang' }],
  ['Wei Wang 01', { literal: 'Wei Wang 01' }],
  ['0001', { literal: '0001' }],
])('%s', (text, author) => expect(parseName(text)).toMatchObject(author));

it('suffixes are whole words, in any case', () => {
  expect(['Jr', 'SR.', 'iii', 'II', 'IV'].map(isNameSuffix)).toEqual(Array(5).fill(true));
  expect(['Jra', 'xJr', 'I', 'IIII', 'V', ''].map(isNameSuffix)).toEqual(Array(6).fill(false));
});
