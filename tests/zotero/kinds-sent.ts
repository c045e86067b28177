/** A type of CSL, the type of the item, its types of people and fields, what “Extra” states. */
export type Sent = [type: string, itemType: string, people: string, fields: string, extra: string];

export const GENERAL = 'language=en, shortTitle=Short, rights=CC0';
export const ARCHIVED = 'archive=Shelf, archiveLocation=Box 1, callNumber=QA1';

/** What Zotero gets of a `work` of each kind. */
export const KINDS_SENT: readonly Sent[] = [
  [
    'article',
    'preprint',
    'author editor translator contributor',
    `${GENERAL}, ${ARCHIVED}, archiveID=N7, repository=Elm, place=Ghent, series=Greens,
    seriesNumber=4, genre=Sort`,
    `collection-editor container-author number-of-pages number-of-volumes original-date
    section status version authority medium`,
  ],
  [
    'article-journal',
    'journalArticle',
    'author editor translator contributor',
    `${GENERAL}, ${ARCHIVED}, publicationTitle=Of Moss, journalAbbreviation=Moss, volume=12,
    issue=3, pages=5-9, publisher=Elm, place=Ghent, series=Greens, ISSN=1234-5679,
    section=Rivers`,
    `collection-editor container-author number edition collection-number ISBN genre
    event-title event-place number-of-pages number-of-volumes original-date status version
    authority medium`,
  ],
  [
    'article-magazine',
    'magazineArticle',
    'author translator contributor',
    `${GENERAL}, ${ARCHIVED}, publicationTitle=Of Moss, volume=12, issue=3, pages=5-9,
    publisher=Elm, place=Ghent, ISSN=1234-5679`,
    `editor collection-editor container-author container-title-short number edition
    collection-title collection-number ISBN genre event-title event-place number-of-pages
    number-of-volumes original-date section status version authority medium`,
  ],
  [
    'article-newspaper',
    'newspaperArticle',
    'author translator contributor',
    `${GENERAL}, ${ARCHIVED}, publicationTitle=Of Moss, volume=12, issue=3, pages=5-9,
    publisher=Elm, place=Ghent, edition=2, ISSN=1234-5679, section=Rivers`,
    `editor collection-editor container-author container-title-short number collection-title
    collection-number ISBN genre event-title event-place number-of-pages number-of-volumes
    original-date status version authority medium`,
  ],
  [
    'paper-conference',
    'conferencePaper',
    'author editor translator seriesEditor contributor',
    `${GENERAL}, ${ARCHIVED}, proceedingsTitle=Of Moss, volume=12, issue=3, pages=5-9,
    publisher=Elm, place=Ghent, series=Greens, seriesNumber=4, ISBN=978-3-16-148410-0,
    ISSN=1234-5679, conferenceName=Moss Days, eventPlace=Lund, numberOfVolumes=2`,
    `container-author container-title-short number edition genre number-of-pages
    original-date section status version authority medium`,
  ],
  [
    'book',
    'book',
    'author editor translator seriesEditor contributor',
    `${GENERAL}, ${ARCHIVED}, volume=12, publisher=Elm, place=Ghent, edition=2,
    series=Greens, seriesNumber=4, ISBN=978-3-16-148410-0, ISSN=1234-5679, numPages=300,
    numberOfVolumes=2, originalDate=1859, format=Paper`,
    `container-author container-title container-title-short issue page number genre
    event-title event-place section status version authority`,
  ],
  [
    'chapter',
    'bookSection',
    'author editor translator seriesEditor bookAuthor contributor',
    `${GENERAL}, ${ARCHIVED}, bookTitle=Of Moss, volume=12, pages=5-9, publisher=Elm,
    place=Ghent, edition=2, series=Greens, seriesNumber=4, ISBN=978-3-16-148410-0,
    ISSN=1234-5679, numberOfVolumes=2, originalDate=1859, format=Paper`,
    `container-title-short issue number genre event-title event-place number-of-pages section
    status version authority`,
  ],
  [
    'thesis',
    'thesis',
    'author contributor',
    `${GENERAL}, ${ARCHIVED}, university=Elm, place=Ghent, series=Greens, seriesNumber=4,
    ISBN=978-3-16-148410-0, ISSN=1234-5679, thesisType=Sort, numPages=300`,
    `editor translator collection-editor container-author container-title
    container-title-short volume issue page number edition event-title event-place
    number-of-volumes original-date section status version authority medium`,
  ],
  [
    'report',
    'report',
    'author editor translator seriesEditor contributor',
    `${GENERAL}, ${ARCHIVED}, pages=5-9, reportNumber=N7, institution=Elm, place=Ghent,
    seriesTitle=Greens, seriesNumber=4, ISBN=978-3-16-148410-0, ISSN=1234-5679,
    reportType=Sort`,
    `container-author container-title container-title-short volume issue edition event-title
    event-place number-of-pages number-of-volumes original-date section status version
    authority medium`,
  ],
  [
    'dataset',
    'dataset',
    'author contributor',
    `${GENERAL}, ${ARCHIVED}, identifier=N7, repository=Elm, repositoryLocation=Ghent,
    type=Sort, versionNumber=1.5, format=Paper`,
    `editor translator collection-editor container-author container-title
    container-title-short volume issue page edition collection-title collection-number ISBN
    ISSN event-title event-place number-of-pages number-of-volumes original-date section
    status authority`,
  ],
  [
    'software',
    'computerProgram',
    'programmer contributor',
    `${ARCHIVED}, company=Elm, place=Ghent, seriesTitle=Greens, ISBN=978-3-16-148410-0,
    shortTitle=Short, rights=CC0, versionNumber=1.5, system=Paper`,
    `editor translator collection-editor container-author container-title
    container-title-short volume issue page number edition collection-number ISSN genre
    event-title event-place language number-of-pages number-of-volumes original-date section
    status authority`,
  ],
  [
    'review',
    'journalArticle',
    'author editor translator contributor',
    `${GENERAL}, ${ARCHIVED}, publicationTitle=Of Moss, journalAbbreviation=Moss, volume=12,
    issue=3, pages=5-9, publisher=Elm, place=Ghent, series=Greens, ISSN=1234-5679,
    section=Rivers`,
    `collection-editor container-author number edition collection-number ISBN genre
    event-title event-place number-of-pages number-of-volumes original-date status version
    authority medium`,
  ],
  [
    'review-book',
    'journalArticle',
    'author editor translator contributor',
    `${GENERAL}, ${ARCHIVED}, publicationTitle=Of Moss, journalAbbreviation=Moss, volume=12,
    issue=3, pages=5-9, publisher=Elm, place=Ghent, series=Greens, ISSN=1234-5679,
    section=Rivers`,
    `collection-editor container-author number edition collection-number ISBN genre
    event-title event-place number-of-pages number-of-volumes original-date status version
    authority medium`,
  ],
  [
    'entry-dictionary',
    'dictionaryEntry',
    'author editor translator seriesEditor contributor',
    `${GENERAL}, ${ARCHIVED}, dictionaryTitle=Of Moss, volume=12, pages=5-9, publisher=Elm,
    place=Ghent, edition=2, series=Greens, seriesNumber=4, ISBN=978-3-16-148410-0,
    numberOfVolumes=2`,
    `container-author container-title-short issue number ISSN genre event-title event-place
    number-of-pages original-date section status version authority medium`,
  ],
  [
    'entry-encyclopedia',
    'encyclopediaArticle',
    'author editor translator seriesEditor contributor',
    `${GENERAL}, ${ARCHIVED}, encyclopediaTitle=Of Moss, volume=12, pages=5-9, publisher=Elm,
    place=Ghent, edition=2, series=Greens, seriesNumber=4, ISBN=978-3-16-148410-0,
    numberOfVolumes=2`,
    `container-author container-title-short issue number ISSN genre event-title event-place
    number-of-pages original-date section status version authority medium`,
  ],
  [
    'manuscript',
    'manuscript',
    'author translator contributor',
    `${GENERAL}, ${ARCHIVED}, number=N7, institution=Elm, place=Ghent, manuscriptType=Sort,
    numPages=300`,
    `editor collection-editor container-author container-title-short volume issue page
    edition collection-title collection-number ISBN ISSN event-title event-place
    number-of-volumes original-date section status version authority medium`,
  ],
  [
    'patent',
    'patent',
    'inventor contributor',
    `${GENERAL}, pages=5-9, patentNumber=N7, assignee=Elm, place=Ghent,
    applicationNumber=QA1, priorityDate=1859, legalStatus=granted, issuingAuthority=Office`,
    `editor translator collection-editor container-author container-title
    container-title-short volume issue edition collection-title collection-number ISBN ISSN
    genre event-title event-place archive archive_location number-of-pages number-of-volumes
    section version medium`,
  ],
  [
    'post',
    'forumPost',
    'author contributor',
    `${GENERAL}, forumTitle=Of Moss, postType=Sort`,
    `editor translator collection-editor container-author container-title-short volume issue
    page number publisher publisher-place edition collection-title collection-number ISBN
    ISSN event-title event-place call-number archive archive_location number-of-pages
    number-of-volumes original-date section status version authority medium`,
  ],
  [
    'post-weblog',
    'blogPost',
    'author translator contributor',
    `${GENERAL}, blogTitle=Of Moss, ISSN=1234-5679, websiteType=Sort`,
    `editor collection-editor container-author container-title-short volume issue page number
    publisher publisher-place edition collection-title collection-number ISBN event-title
    event-place call-number archive archive_location number-of-pages number-of-volumes
    original-date section status version authority medium`,
  ],
  [
    'speech',
    'presentation',
    'presenter translator contributor',
    `${GENERAL}, sessionTitle=Of Moss, place=Ghent, series=Greens, presentationType=Sort,
    meetingName=Moss Days`,
    `editor collection-editor container-author container-title-short volume issue page number
    publisher edition collection-number ISBN ISSN event-place call-number archive
    archive_location number-of-pages number-of-volumes original-date section status version
    authority medium`,
  ],
  [
    'standard',
    'standard',
    'author editor contributor',
    `${GENERAL}, ${ARCHIVED}, number=N7, publisher=Elm, place=Ghent, edition=2,
    ISBN=978-3-16-148410-0, type=Sort, numPages=300, committee=Rivers, status=granted,
    versionNumber=1.5, organization=Office`,
    `translator collection-editor container-author container-title container-title-short
    volume issue page collection-title collection-number ISSN event-title event-place
    number-of-volumes original-date medium`,
  ],
  [
    'webpage',
    'webpage',
    'author translator contributor',
    `${GENERAL}, websiteTitle=Of Moss, publisher=Elm, place=Ghent, websiteType=Sort`,
    `editor collection-editor container-author container-title-short volume issue page number
    edition collection-title collection-number ISBN ISSN event-title event-place call-number
    archive archive_location number-of-pages number-of-volumes original-date section status
    version authority medium`,
  ],
  [
    'document',
    'document',
    'author editor translator contributor',
    `${GENERAL}, ${ARCHIVED}, publisher=Elm, place=Ghent, type=Sort`,
    `collection-editor container-author container-title-short volume issue page number
    edition collection-title collection-number ISBN ISSN event-title event-place
    number-of-pages number-of-volumes original-date section status version authority medium`,
  ],
];
