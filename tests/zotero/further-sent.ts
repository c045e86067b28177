import { ARCHIVED, GENERAL, type Sent } from './kinds-sent';

/** What Zotero gets of a `work` of the types of CSL that are no kinds of works. */
export const FURTHER_SENT: readonly Sent[] = [
  [
    'legal_case',
    'case',
    'author contributor',
    `${GENERAL}, reporter=Of Moss, reporterVolume=12, firstPage=5-9, docketNumber=N7,
    court=Office`,
    `editor translator collection-editor container-author container-title-short issue
    publisher publisher-place edition collection-title collection-number ISBN ISSN genre
    event-title event-place call-number archive archive_location number-of-pages
    number-of-volumes original-date section status version medium`,
  ],
  [
    'legislation',
    'statute',
    'author contributor',
    `${GENERAL}, code=Of Moss, codeNumber=12, pages=5-9, publicLawNumber=N7, section=Rivers`,
    `editor translator collection-editor container-author container-title-short issue
    publisher publisher-place edition collection-title collection-number ISBN ISSN genre
    event-title event-place call-number archive archive_location number-of-pages
    number-of-volumes original-date status version authority medium`,
  ],
  [
    'bill',
    'bill',
    'sponsor contributor',
    `${GENERAL}, code=Of Moss, codeVolume=12, codePages=5-9, billNumber=N7, section=Rivers,
    legislativeBody=Office`,
    `editor translator collection-editor container-author container-title-short issue
    publisher publisher-place edition collection-title collection-number ISBN ISSN genre
    event-title event-place call-number archive archive_location number-of-pages
    number-of-volumes original-date status version medium`,
  ],
  [
    'hearing',
    'hearing',
    'contributor contributor',
    `${GENERAL}, pages=5-9, documentNumber=N7, publisher=Elm, place=Ghent, numberOfVolumes=2,
    committee=Rivers, legislativeBody=Office`,
    `editor translator collection-editor container-author container-title
    container-title-short volume issue edition collection-title collection-number ISBN ISSN
    genre event-title event-place call-number archive archive_location number-of-pages
    original-date status version medium`,
  ],
  [
    'motion_picture',
    'film',
    'director translator contributor',
    `${GENERAL}, ${ARCHIVED}, distributor=Elm, place=Ghent, genre=Sort,
    videoRecordingFormat=Paper`,
    `editor collection-editor container-author container-title container-title-short volume
    issue page number edition collection-title collection-number ISBN ISSN event-title
    event-place number-of-pages number-of-volumes original-date section status version
    authority`,
  ],
  [
    'song',
    'audioRecording',
    'performer translator contributor',
    `${GENERAL}, ${ARCHIVED}, volume=12, label=Elm, place=Ghent, seriesTitle=Greens,
    ISBN=978-3-16-148410-0, numberOfVolumes=2, audioRecordingFormat=Paper`,
    `editor collection-editor container-author container-title container-title-short issue
    page number edition collection-number ISSN genre event-title event-place number-of-pages
    original-date section status version authority`,
  ],
  [
    'broadcast',
    'tvBroadcast',
    'director translator contributor',
    `${GENERAL}, ${ARCHIVED}, programTitle=Of Moss, episodeNumber=N7, network=Elm,
    place=Ghent, videoRecordingFormat=Paper`,
    `editor collection-editor container-author container-title-short volume issue page
    edition collection-title collection-number ISBN ISSN genre event-title event-place
    number-of-pages number-of-volumes original-date section status version authority`,
  ],
  [
    'interview',
    'interview',
    'interviewee translator contributor',
    `${GENERAL}, ${ARCHIVED}, publisher=Elm, place=Ghent, interviewMedium=Paper`,
    `editor collection-editor container-author container-title container-title-short volume
    issue page number edition collection-title collection-number ISBN ISSN genre event-title
    event-place number-of-pages number-of-volumes original-date section status version
    authority`,
  ],
  [
    'personal_communication',
    'letter',
    'author translator contributor',
    `${GENERAL}, ${ARCHIVED}, letterType=Sort, eventPlace=Lund`,
    `editor collection-editor container-author container-title container-title-short volume
    issue page number publisher publisher-place edition collection-title collection-number
    ISBN ISSN event-title number-of-pages number-of-volumes original-date section status
    version authority medium`,
  ],
  [
    'map',
    'map',
    'cartographer seriesEditor contributor',
    `${GENERAL}, ${ARCHIVED}, publisher=Elm, place=Ghent, edition=2, seriesTitle=Greens,
    ISBN=978-3-16-148410-0, mapType=Sort`,
    `editor translator container-author container-title container-title-short volume issue
    page number collection-number ISSN event-title event-place number-of-pages
    number-of-volumes original-date section status version authority medium`,
  ],
  [
    'graphic',
    'artwork',
    'artist contributor',
    `${GENERAL}, ${ARCHIVED}, eventPlace=Lund, artworkMedium=Paper`,
    `editor translator collection-editor container-author container-title
    container-title-short volume issue page number publisher publisher-place edition
    collection-title collection-number ISBN ISSN genre event-title number-of-pages
    number-of-volumes original-date section status version authority`,
  ],
];
