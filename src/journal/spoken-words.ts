/** The words that say which day of the week is meant, and what people write otherwise than `Intl` does; one language an entry. Data only. */

export interface SpokenWords {
  /** It is written without blanks: what qualifies a weekday stands before it. */
  readonly joined?: boolean;
  /** Words that say nothing here: `am`, `el`. */
  readonly small?: readonly string[];
  /** The weekday most recently past. */
  readonly last?: readonly string[];
  /** That of the week before this one. */
  readonly lastWeek?: readonly string[];
  readonly this?: readonly string[];
  /** That of the week after this one. */
  readonly next?: readonly string[];
  /** The one that comes next. */
  readonly coming?: readonly string[];
  /** Numbers as words; in a language without blanks one sign each. */
  readonly numbers?: Readonly<Record<string, number>>;
  /** Forms of a weekday's name that a calendar does not show: `пятницу`. */
  readonly weekdays?: readonly (readonly [from: RegExp, to: string])[];
  /** Rewritten before it is compared with what `Intl` says. */
  readonly otherwise?: readonly (readonly [from: RegExp, to: string])[];
}

/** By language, without region. English also has chrono-node's many more. */
export const spokenWords: Readonly<Record<string, SpokenWords>> = {
  en: {
    small: ['on', 'the'],
    last: ['last', 'past'],
    this: ['this'],
    next: ['next'],
    coming: ['coming'],
    numbers: { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
    otherwise: [[/^the day before yesterday$/, '2 days ago'], [/^the day after tomorrow$/, 'in 2 days'], [/^an? (week|day|month|year) ago$/, '1 $1 ago']],
  },
  de: {
    small: ['am', 'der', 'den', 'die', 'das'],
    last: ['letzten', 'letzter', 'letztem', 'vergangenen', 'vorigen'],
    this: ['diesen', 'dieser', 'diesem'],
    next: ['nächsten', 'nächster', 'nächstem'],
    coming: ['kommenden', 'kommender', 'kommendem'],
    numbers: { einem: 1, einer: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10 },
    otherwise: [[/^vorige woche$/, 'letzte woche'], [/^kommende woche$/, 'nächste woche']],
  },
  fr: {
    small: ['le', 'la'],
    last: ['dernier', 'dernière', 'passé'],
    this: ['ce'],
    next: ['prochain', 'prochaine'],
    numbers: { un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10 },
  },
  es: {
    small: ['el', 'la'],
    last: ['pasado', 'último'],
    this: ['este'],
    next: ['próximo', 'proximo'],
    coming: ['que viene'],
    numbers: { un: 1, una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10 },
    otherwise: [[/^en (?=\S+ (?:día|dia|semana|mes|año))/, 'dentro de '], [/^antier$|^antes de ayer$/, 'anteayer'], [/^(?:la )?semana que viene$/, 'próxima semana'], [/^(?:el )?(mes|año) que viene$/, 'próximo $1'], [/^(\S+ \S+) atrás$/, 'hace $1']],
  },
  pt: {
    small: ['a', 'o', 'na', 'no'],
    last: ['passada', 'passado', 'última', 'último'],
    this: ['esta', 'este', 'nesta', 'neste'],
    next: ['próxima', 'próximo', 'proxima', 'proximo'],
    coming: ['que vem'],
    numbers: { um: 1, uma: 1, dois: 2, duas: 2, três: 3, tres: 3, quatro: 4, cinco: 5, seis: 6, sete: 7, oito: 8, nove: 9, dez: 10 },
    otherwise: [[/^(?:há )?(\S+ \S+) atrás$/, 'há $1'], [/^daqui a /, 'em '], [/^antes de ontem$/, 'anteontem'], [/^semana que vem$/, 'próxima semana'], [/^(mês|ano) que vem$/, 'próximo $1']],
  },
  ru: {
    small: ['в', 'во', 'на'],
    last: ['прошлый', 'прошлая', 'прошлую', 'прошлое'],
    this: ['этот', 'эта', 'эту', 'это'],
    next: ['следующий', 'следующая', 'следующую', 'следующее'],
    coming: ['ближайший', 'ближайшая', 'ближайшую', 'ближайшее'],
    numbers: { один: 1, одну: 1, два: 2, две: 2, три: 3, четыре: 4, пять: 5, шесть: 6, семь: 7, восемь: 8, девять: 9, десять: 10 },
    weekdays: [[/у$/, 'а']],
    otherwise: [[/^(день|неделю|месяц|год) назад$/, '1 $1 назад']],
  },
  ja: {
    joined: true,
    lastWeek: ['先週の', '先週'],
    last: ['この前の', '前の'],
    this: ['今週の', '今週'],
    next: ['来週の', '来週'],
    coming: ['次の', '今度の'],
    numbers: { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 },
    weekdays: [[/曜$/, '曜日']],
    otherwise: [
      [/^おととい$/, '一昨日'], [/^きのう$/, '昨日'], [/^きょう$/, '今日'], [/^あした$|^あす$/, '明日'], [/^あさって$/, '明後日'], [/^(\d+)日まえ$/, '$1日前'],
    ],
  },
  zh: {
    joined: true,
    lastWeek: ['上个', '上個', '上'],
    this: ['这个', '這個', '这', '這', '本'],
    next: ['下个', '下個', '下'],
    numbers: { 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 },
    weekdays: [[/^礼拜/, '星期'], [/^禮拜/, '星期']],
    otherwise: [[/^昨日$/, '昨天'], [/^今日$/, '今天'], [/^明日$/, '明天'], [/^上(?:个)?(?:星期|礼拜)$/, '上周'], [/^下(?:个)?(?:星期|礼拜)$/, '下周'], [/(?:个)?(?:星期|礼拜)(?=[前后]$)/, '周'], [/天以?[後后]$/, '天后'], [/天以前$/, '天前']],
  },
  hi: {
    small: ['को', 'के', 'का'],
    last: ['पिछले', 'पिछला', 'बीते', 'गत'],
    this: ['इस'],
    next: ['अगले', 'अगला'],
    coming: ['आने वाले', 'आगामी'],
    numbers: { एक: 1, दो: 2, तीन: 3, चार: 4, पाँच: 5, पांच: 5, छह: 6, सात: 7, आठ: 8, नौ: 9, दस: 10 },
    otherwise: [
      [/(?:हफ़्ते|हफ्ते|हफ़्ता|हफ्ता)/, 'सप्ताह'], [/महीने|महीना/, 'माह'], [/साल/, 'वर्ष'], [/^पिछले (?=सप्ताह|माह|वर्ष)/, 'पिछला '], [/^अगले (?=सप्ताह|माह|वर्ष)/, 'अगला '], [/(?: के)? बाद$/, ' में'], [/^बीता कल$/, '1 दिन पहले'], [/^आने वाला कल$/, '1 दिन में'],
    ],
  },
};
