/**
 * Words that say little about a paper: the most frequent function words of English, German,
 * French, Spanish, Italian, Portuguese and Dutch. Those that are also names or abbreviations
 * (“mit”, “con”, “par”) are missing on purpose.
 */
const STOP_WORDS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  [
    'a about al all also an and any are as at be been being but by can could did do does for from',
    'had has have how i if in into is it its itself me my no not of on one or our over shall she he',
    'should so some such than that the their them then there these they this those through to under',
    'us was we were what when where which while who whom whose why will with within without would',
    'you your et',
    // What people call what they look for.
    'article articles paper papers something work works',
    'auf aus bei das dem den der des die ein eine einem einen einer eines fur im ist nach oder',
    'uber und vom von zu zum zur',
    'au aux avec ce ces dans de du en entre est la le les leur ou pour sur un une vers',
    'del e el las los para por y como',
    'dei della delle di gli il lo nel nella per',
    'da dos em na nos o os um uma',
    'een het naar op te van voor',
  ]
    .join(' ')
    .split(' '),
);

/** Whether a word says nothing about a paper. @param term folded */
export function isStopWord(term: string): boolean {
  return STOP_WORDS.has(term);
}
