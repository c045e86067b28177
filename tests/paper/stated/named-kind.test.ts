import { describe, expect, it } from 'vitest';
import { namedKind } from '../../../lib/paper/stated/named-kind';

describe('the kind of a work by the name of its type', () => {
  it.each([
    ...['phdthesis', 'Master Theses', 'Doctoral Dissertation', 'Dissertação', 'Thèse de doctorat'],
    ...[
      'Theses',
      'Tese de doutorado',
      'Tesi di laurea',
      'Tesis doctoral',
      'Habilitation',
      'Dissertation',
    ],
    ...['Hochschulschrift', '学位论文', 'info:eu-repo/semantics/doctoralThesis'],
  ])('%s is a thesis', (type) => expect(namedKind(type)).toBe('thesis'));

  it.each([
    ...['Conference Paper', 'inproceedings', 'Symposium', 'Konferenzbeitrag', 'Conferência'],
    ...['Actas de congresos', 'Congrès', 'Ponencia', '会议论文'],
  ])('%s is a paper of a conference', (type) => expect(namedKind(type)).toBe('paper-conference'));

  it.each([
    ...[
      'Book Chapter',
      'bookSection',
      'bookpart',
      'book-item',
      'CHAP',
      'Chapter',
      'Kapitel',
      'Capítulo',
    ],
    ...['capitulo de libro', 'Chapitre d’ouvrage', 'inbook chapter'],
  ])('%s is a chapter', (type) => expect(namedKind(type)).toBe('chapter'));

  it.each(['Technical Report', 'techreport', 'Rapport', 'Forschungsbericht', 'Informe técnico'])(
    '%s is a report',
    (type) => expect(namedKind(type)).toBe('report'),
  );

  it.each(['Preprint', 'Working Paper', 'workingPaper', 'working-paper'])(
    '%s is a preprint',
    (type) => expect(namedKind(type)).toBe('article'),
  );

  it.each([
    ...[
      'Journal Article',
      'article',
      'research-article',
      'Research Article',
      'Zeitschriftenartikel',
    ],
    ...['Aufsatz', 'Article de revue', 'Article de recherche', 'Artículo', 'Artigo', '期刊论文'],
  ])('%s is a paper of a journal', (type) => expect(namedKind(type)).toBe('article-journal'));

  it.each([
    'Dataset',
    'Book',
    'Chaplaincy',
    'Protest',
    'Testing',
    'Newspaper',
    'a chap',
    'chaps',
    'my article',
    'un artículo',
    'Artículos',
    'artigox',
    'articles',
    '',
  ])('“%s” says nothing', (type) => expect(namedKind(type)).toBeUndefined());

  it('is the one of several that says more', () => {
    expect(namedKind('article', 'Conference paper')).toBe('paper-conference');
    expect(namedKind('Text', 'Thesis')).toBe('thesis');
    expect(namedKind('Thesis', 'Text')).toBe('thesis');
    expect(namedKind()).toBeUndefined();
  });
});
