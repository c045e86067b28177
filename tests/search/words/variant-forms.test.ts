import { expect, it } from 'vitest';
import { variantsOf } from '../../../lib/search/words/variants';

// Many of these are no words: nothing is found by them, and no dictionary is needed.
it.each([
  ['children', 'child childrens'],
  ['corpora', 'corpus corporas corporum corporon'],
  ['genera', 'genus generas generum generon'],
  ['people', 'person peoples'],
  ['women', 'woman womens'],
  ['study', 'studies studys'],
  ['studies', 'study studieses studie'],
  ['play', 'plays'],
  ['box', 'boxes boxs'],
  ['boxes', 'boxeses box boxe'],
  ['class', 'classes'],
  ['buzz', 'buzzes buzzs'],
  ['match', 'matches matchs'],
  ['dish', 'dishes dishs'],
  ['network', 'networks'],
  ['loss', 'losses'],
  ['analysis', 'analysises analysi analyses'],
  ['analyses', 'analyseses analys analyse analysis analyzes'],
  ['matrices', 'matriceses matrice matrix matrex'],
  ['indices', 'indiceses indice indix index'],
  ['media', 'medias medium medion'],
  ['criterion', 'criterions criteria'],
  ['stimuli', 'stimulis stimulus'],
  ['leaves', 'leaveses leave leaf leafe'],
  ['optimiser', 'optimisers optimizer'],
  ['optimises', 'optimiseses optimis optimise optimisis optimizes'],
  ['optimisations', 'optimisationses optimisation optimizations'],
  ['optimizing', 'optimizings optimising'],
  ['analysing', 'analysings analyzing'],
  ['analyzed', 'analyzeds analysed'],
  ['behaviour', 'behaviours behavior'],
  ['behavioural', 'behaviourals behavioral'],
  ['color', 'colors colour'],
  ['favorable', 'favorables favourable'],
  ['modelling', 'modellings modeling'],
  ['modeled', 'modeleds modelled'],
  ['traveler', 'travelers traveller'],
  ['center', 'centers centre'],
  ['centres', 'centreses centre centers'],
  ['fibre', 'fibres fiber'],
  ['catalog', 'catalogs catalogue'],
  ['catalogues', 'catalogueses catalogue catalogs catalogus'],
  ['aerial', 'aerials erial arial'],
  ['mueller', 'muellers mueler muller'],
  ['muller', 'mullers muler'],
  ['poet', 'poets pot'],
  ['queue', 'queues quue'],
  ['haematology', 'haematologies haematologys hematology hamatology'],
])('the other forms of %s are %s', (word, forms) => {
  expect(variantsOf(word)).toEqual(forms.split(' '));
});

it.each(['2 ii', '3 iii', '4 iv', '6 vi', '7 vii', '8 viii', '9 ix'])(
  'the digit and the Roman number %s stand for each other',
  (pair) => {
    const [digit = '', roman = ''] = pair.split(' ');
    expect(variantsOf(digit)).toEqual([roman]);
    expect(variantsOf(roman)).toEqual([digit]);
  },
);

it.each(['i', 'is', '1', 'gpt4', 'naïve', 'e-mail'])('%s has no other forms', (word) => {
  expect(variantsOf(word)).toEqual([]);
});

it('short forms are no variants', () => {
  expect(variantsOf('oes')).toEqual(['oeses']);
  expect(variantsOf('cat')).toEqual(['cats']);
});

it('many words in a row have their own forms, also again', () => {
  const words = Array.from({ length: 250 }, (_, at) =>
    `moss${'abcdefghij'[at % 10]}`.repeat(1 + (at % 3)),
  );
  const first = words.map((word) => variantsOf(word));
  expect(words.map((word) => variantsOf(word))).toEqual(first);
  expect(variantsOf('mossc')).toEqual(['mosscs']);
});
