import { collapse, fold } from '../../text/text';

const ENGLISH =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
/**
 * Names of the months, folded, in the form that dates have (`12 марта`). Croatian is not among
 * them: its names of October and November are those of other months in Polish and Czech.
 */
const NAMES: readonly (readonly string[])[] = [
  ENGLISH.join(' '),
  'januar februar marz april mai juni juli august september oktober november dezember',
  'janner feber marts april maj juni juli august september oktober november december',
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'gener febrer marc abril maig juny juliol agost setembre octubre novembre desembre',
  'januari februari maart april mei juni juli augustus september oktober november december',
  'januari februari mrt april maj juni juli augusti september oktober november desember',
  'januari februari maret april mei juni juli agustus september oktober november desember',
  'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesakuuta heinakuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta',
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia',
  'ledna unora brezna dubna kvetna cervna cervence srpna zari rijna listopadu prosince',
  'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
  'januar februar marcius aprilis majus junius julius augusztus szeptember oktober november december',
  'ocak subat mart nisan mayıs haziran temmuz agustos eylul ekim kasım aralık',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
  'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
  'ιανουαριου φεβρουαριου μαρτιου απριλιου μαιου ιουνιου ιουλιου αυγουστου σεπτεμβριου οκτωβριου νοεμβριου δεκεμβριου',
].map((names) => fold(names).split(' '));

/** A name beside a day, a year or another name: `12. März 2024`, `1er mars`, `Mar-Apr`. */
const NAMED =
  /(\d(?:\.|er|st|nd|rd|th|[ºª°])?[ /-]{1,2}(?:de |of |d['’])?)?(?<!\p{L})(\p{L}{3,12})(?!\p{L})(\.?,?[ /-]{1,2}(?:de |del )?\d|\.? ?[-–—/] ?(?=\p{L}))?/gu;
const MONTH = `(?:${ENGLISH.join('|')})`;
const DAYS = '\\d{1,2} ?[-–—] ?\\d{1,2}';

const DAY_FIRST = [/(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/, '$3-$2-$1'] as const;

/** Other orders and forms, after the names are in English. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  // 2024年3月12日, 2024년 3월 12일
  [/(\d{4}) ?[年년] ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일])?/, '$1-$2-$3 '],
  [/(\d{1,2}) tháng (\d{1,2}),?(?: năm)? (\d{4})/i, '$3-$2-$1'],
  // With points the day is first, 12.03.2024, and so is a number that is no month, 31/12/2019.
  [/(?<![\d.])(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?!\d)/, '$3-$2-$1'],
  [/(?<![\d/])(1[3-9]|2\d|3[01])\/(\d{1,2})\/(\d{4})(?!\d)/, '$3-$2-$1'],
  [/(?<!\d)(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})\b/, '$1-$2-$3'],
  [/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'],
  [/^(\d{1,2})\/(\d{4})$/, '$2-$1'],
  // Tue Mar 12 00:00:00 UTC 2024
  [/(\d{1,2}) \d\d:\d\d:\d\d(?: [A-Z]{3,4})? (?=\d{4}$)/, '$1 '],
  // Of a range over two months the first one counts: Mar-Apr 2024.
  [new RegExp(`(${MONTH}) ?[-–—/] ?(?:\\d{1,2} )?${MONTH} (?=\\d{4})`), '$1 '],
  // A range of days is in its month: 12-15 March 2024, March 12-15, 2024.
  [new RegExp(`(?<![\\d-])${DAYS} (?=${MONTH})`), ''],
  [new RegExp(`(${MONTH}) ${DAYS},? (?=\\d{4})`), '$1 '],
];

/**
 * Rewrites a date in another language, order or form as `printedDate` reads it: `12. März 2024`,
 * `12.03.2024`, `2024年3月12日`, `Mar-Apr 2024`. Other texts stay as they are.
 * @param isDayFirst whether `03/12/2024` is in December
 */
export function englishDate(text: string, isDayFirst = false): string {
  const named = collapse(text).replace(NAMED, (whole, before = '', name = '', after = '') => {
    const month = before || after ? monthIn(name) : undefined;
    return month ? `${before.charAt(0)} ${month} ${after.trim().slice(-1)}` : whole;
  });
  const forms = isDayFirst ? [...FORMS, DAY_FIRST] : FORMS;
  return collapse(
    forms.reduce((date, [form, order]) => date.replace(form, order), collapse(named)),
  );
}

/** The English name of a month that the word names in full or shortened: `juil`, `Okt`. */
function monthIn(word: string): string | undefined {
  const name = fold(word);
  for (const names of NAMES) {
    const month = names.findIndex((each) => each.startsWith(name));
    if (month >= 0) return ENGLISH[month];
  }
  return undefined;
}
