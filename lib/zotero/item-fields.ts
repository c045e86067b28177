/** What a type of Zotero's items holds. */
export interface ItemFields {
  /** Its types of people; the first made the work. */
  people: readonly string[];
  /** Its fields by the variables of CSL that they take. */
  fields: ReadonlyMap<string, string>;
}

const GENERAL = 'language title-short=shortTitle license=rights';
const ARCHIVED =
  'archive archive_location=archiveLocation call-number=callNumber source=libraryCatalog';
const PLACE = 'publisher-place=place';
const PUBLISHED = `${GENERAL} ${ARCHIVED} publisher ${PLACE}`;
const SERIES = 'collection-title=series collection-number=seriesNumber';
const PERIODICAL = `${PUBLISHED} container-title=publicationTitle volume issue page=pages ISSN`;
const VOLUME = `${PUBLISHED} ${SERIES} volume number-of-volumes=numberOfVolumes edition ISBN`;
const ORIGINAL = `original-date=originalDate original-publisher=originalPublisher
  original-publisher-place=originalPlace`;
const BOOK = `${VOLUME} ${ORIGINAL} medium=format ISSN`;
const PART = 'part-number=partNumber part-title=partTitle';
const PAGES = 'number-of-pages=numPages';
const LAW = `${GENERAL} page=pages section references=history chapter-number=session`;
const VIDEO = `${GENERAL} ${ARCHIVED} ${PLACE} medium=videoRecordingFormat dimensions=runningTime`;

const EDITED = 'author contributor editor translator seriesEditor';
const REVIEW = 'author contributor translator reviewedAuthor';
const FILM = 'director producer scriptwriter castMember host guest narrator translator contributor';

/** `variable=field`, or one name for both; of two fields for a variable the last counts. */
const TYPES: Readonly<Record<string, readonly [people: string, fields: string]>> = {
  preprint: [
    `${REVIEW} editor`,
    `${PUBLISHED} ${SERIES} genre publisher=repository number=archiveID`,
  ],
  journalArticle: [
    `${REVIEW} editor`,
    `${PERIODICAL} ${PART} container-title-short=journalAbbreviation section
    collection-title=series`,
  ],
  magazineArticle: [REVIEW, PERIODICAL],
  newspaperArticle: [REVIEW, `${PERIODICAL} edition section`],
  conferencePaper: [
    EDITED,
    `${PERIODICAL} ${SERIES} container-title=proceedingsTitle event-title=conferenceName
    event-place=eventPlace number-of-volumes=numberOfVolumes ISBN`,
  ],
  book: [EDITED, `${BOOK} ${PAGES}`],
  bookSection: [`${EDITED} bookAuthor`, `${BOOK} container-title=bookTitle page=pages`],
  thesis: [
    'author contributor',
    `${PUBLISHED} ${SERIES} ${PAGES} genre=thesisType publisher=university ISBN ISSN`,
  ],
  report: [
    EDITED,
    `${PUBLISHED} number=reportNumber genre=reportType publisher=institution page=pages
    collection-title=seriesTitle collection-number=seriesNumber ISBN ISSN`,
  ],
  dataset: [
    'author contributor',
    `${PUBLISHED} number=identifier genre=type version=versionNumber publisher=repository
    publisher-place=repositoryLocation medium=format`,
  ],
  computerProgram: [
    'programmer contributor',
    `title-short=shortTitle license=rights ${ARCHIVED} ${PLACE} publisher=company
    version=versionNumber medium=system collection-title=seriesTitle ISBN`,
  ],
  dictionaryEntry: [EDITED, `${VOLUME} container-title=dictionaryTitle page=pages`],
  encyclopediaArticle: [EDITED, `${VOLUME} container-title=encyclopediaTitle page=pages`],
  manuscript: [
    'author contributor translator',
    `${PUBLISHED} ${PAGES} genre=manuscriptType publisher=institution number`,
  ],
  patent: [
    'inventor attorneyAgent contributor',
    `${GENERAL} ${PLACE} publisher=assignee authority=issuingAuthority number=patentNumber
    call-number=applicationNumber submitted=filingDate original-date=priorityDate page=pages
    references status=legalStatus`,
  ],
  forumPost: ['author contributor', `${GENERAL} container-title=forumTitle genre=postType`],
  blogPost: [
    'author contributor translator commenter',
    `${GENERAL} container-title=blogTitle genre=websiteType ISSN`,
  ],
  presentation: [
    'presenter chair organizer contributor translator',
    `${GENERAL} ${PLACE} container-title=sessionTitle event-title=meetingName
    genre=presentationType collection-title=series`,
  ],
  standard: [
    'author contributor editor',
    `${PUBLISHED} ${PART} ${PAGES} authority=organization section=committee genre=type number
    version=versionNumber edition status ISBN`,
  ],
  webpage: [
    'author contributor translator',
    `${GENERAL} publisher ${PLACE} container-title=websiteTitle genre=websiteType`,
  ],
  document: [`${REVIEW} editor`, `${PUBLISHED} genre=type`],
  case: [
    'author counsel contributor',
    `${GENERAL} container-title=reporter authority=court number=docketNumber
    volume=reporterVolume page=firstPage references=history`,
  ],
  statute: [
    'author contributor',
    `${LAW} container-title=code volume=codeNumber number=publicLawNumber`,
  ],
  bill: [
    'sponsor cosponsor contributor',
    `${LAW} container-title=code volume=codeVolume number=billNumber page=codePages
    authority=legislativeBody`,
  ],
  hearing: [
    'contributor',
    `${LAW} section=committee publisher ${PLACE} number-of-volumes=numberOfVolumes
    number=documentNumber authority=legislativeBody`,
  ],
  film: [FILM, `${VIDEO} publisher=distributor genre`],
  tvBroadcast: [
    `${FILM} executiveProducer seriesCreator`,
    `${VIDEO} publisher=network container-title=programTitle number=episodeNumber`,
  ],
  audioRecording: [
    'performer originalCreator composer wordsBy translator contributor',
    `${PUBLISHED} publisher=label medium=audioRecordingFormat collection-title=seriesTitle volume
    number-of-volumes=numberOfVolumes dimensions=runningTime ISBN`,
  ],
  interview: [
    'interviewee contributor interviewer translator',
    `${PUBLISHED} medium=interviewMedium`,
  ],
  letter: [
    'author recipient contributor translator',
    `${GENERAL} ${ARCHIVED} genre=letterType event-place=eventPlace`,
  ],
  map: [
    'cartographer contributor seriesEditor',
    `${PUBLISHED} genre=mapType scale collection-title=seriesTitle edition ISBN`,
  ],
  artwork: [
    'artist contributor',
    `${GENERAL} ${ARCHIVED} medium=artworkMedium dimensions=artworkSize event-place=eventPlace`,
  ],
};

/**
 * What a type of items holds (schema.json of Zotero, version 41). Versions of Zotero that lack one
 * of its fields write it into “Extra” themselves.
 */
export function fieldsOf(itemType: string): ItemFields {
  const [people = 'author', fields = ''] = TYPES[itemType] ?? [];
  const pairs = fields.split(/\s+/).map((each): [string, string] => {
    const [variable = '', field = variable] = each.split('=');
    return [variable, field];
  });
  return { people: people.split(' '), fields: new Map(pairs) };
}
