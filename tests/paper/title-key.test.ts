import { expect, it } from 'vitest';
import { titleKey } from '../../lib/paper/title-key';

const TITLE = 'On the Weight of Moss in Old Mills';
const KEY = 'ontheweightofmossinoldmills';

it.each([
  `RETRACTED: ${TITLE}`,
  `withdrawn article: ${TITLE}`,
  `[PDF] [HTML] ${TITLE}`,
  `  Paper page - ${TITLE}`,
  `${TITLE}.`,
  `${TITLE} [Retracted] .`,
  `[${TITLE}].`,
  `[${TITLE}.]`,
  `On the <i>Weight</i> of Moss in Old Mills`,
  `${TITLE}${' .'.repeat(20_000)}`,
  'On the $Weight$ of Møss in Öld-Mílls',
])('%.70s has the key of its title', (title) => {
  expect(titleKey(title)).toBe(KEY);
});

it.each([
  [`A [retracted] ${TITLE}`, `aretracted${KEY}`],
  [`[${TITLE}] and [Rust]`, `${KEY}andrust`],
  ['A < b and c > d in the old mills of Norway', 'abandcdintheoldmillsofnorway'],
])('%s keeps what belongs to it', (title, key) => expect(titleKey(title)).toBe(key));

it.each([
  `${TITLE}…`,
  `${TITLE}... `,
  'Weighing Moss in Old',
  'Introduction to the Special Issue on Moss',
  'Table of Contents of Volume Seven',
  'Proceedings of the Meeting on Moss',
  'Supplementary Material for Moss',
])('%s identifies no work', (title) => expect(titleKey(title)).toBeUndefined());

it('counts wide characters twice, and compares the first 300', () => {
  expect(titleKey('古'.repeat(10))).toBe('古'.repeat(10));
  expect(titleKey('古'.repeat(9))).toBeUndefined();
  expect(titleKey('m'.repeat(20))).toBe('m'.repeat(20));
  expect(titleKey('m'.repeat(19))).toBeUndefined();
  expect(titleKey('m'.repeat(301))).toBe('m'.repeat(300));
});

it.each([
  ...[
    'Introduction to this Volume of Moss',
    'Editorial: Moss in old mills',
    'Editorial Board Two 2',
  ],
  ...['Preface to the old moss edition', 'Foreword by the old editors', 'Guest editors’ foreword'],
  ...['Message from the moss chairs', 'Table of content of moss', 'Front matter of volume seven'],
  ...['Back matter of volume seven', 'Author index of volume 7', 'Subject index of volume 7'],
  ...[
    'List of reviewers for 2024',
    'List of contributors 2024',
    'Instructions for authors of Moss',
  ],
  ...['Supplementary information', 'Supplemental figures', 'Supplementary methods 12'],
  ...['Supporting information S1', 'Organizing committee 2024', 'Committee of old moss 24'],
  ...['Abstracts of the moss meeting', 'Correction to 古古古古', 'Reviewers’ acknowledgement'],
  ...['Acknowledgement of our reviewers', 'Letter to the editor (7)', 'Letter to the editor, 7/24'],
  ...['Conclusions and future work', 'Copyright notice of moss', 'Copyright page of old moss'],
])('%s is the title of many papers', (title) => expect(titleKey(title)).toBeUndefined());

it.each([
  'A new introduction to the special issue',
  'Editorial decisions and their effects on moss',
  'Preface decisions and their effects on the moss',
  'Supporting information systems of moss',
  'Letter to the editor of old moss journals',
  'Program committees and the moss of old mills',
  'Conclusions and future of the mossy mills',
  'Introduction to moss in the old mills',
])('%s is the title of one', (title) => expect(titleKey(title)).toBeDefined());

it.each([
  `WITHDRAWN: ${TITLE}`,
  `Retracted Article: ${TITLE}`,
  `[B] ${TITLE}`,
  `[C]${TITLE}`,
  `[CITATION] ${TITLE}`,
  `[BOOK] ${TITLE}`,
  `On the </i>Weight</i> of Moss in Old Mills`,
  `${TITLE} [RETRACTED]`,
  `[${TITLE}] [retracted]`,
])('%s has the key of its title', (title) => expect(titleKey(title)).toBe(KEY));

it.each([
  [`See RETRACTED: ${TITLE}`, `seeretracted${KEY}`],
  [`${TITLE} [retracted] again`, `${KEY}retractedagain`],
  [`On the <weight ${'m'.repeat(41)}> of Old Mills`, `ontheweight${'m'.repeat(41)}ofoldmills`],
  [`${TITLE} [PDF] moss`, `${KEY}pdfmoss`],
  [`Weights of [moss in old mills]`, 'weightsofmossinoldmills'],
  [`${TITLE}… and more`, `${KEY}andmore`],
])('%s keeps the words within it', (title, key) => expect(titleKey(title)).toBe(key));

it.each([
  'RETRACTED: Moss in the old mills of the north…',
  `${TITLE} ... .`,
  `${TITLE}... [Retracted]`,
])('%s is cut, also behind a label', (title) => expect(titleKey(title)).toBeUndefined());
