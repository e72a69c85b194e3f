/** The small words that stand around dates in many languages: `Day` 3, 23rd `of` May, 1/6 `to` 7/6. All in lower case. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Before a running number: `Day 3`, `Dia 1`, `Tag 1`. Chinese, Japanese and Korean write `第3天`, `3日目`, `3일차`. */
export const dayWords = set('day tag jour día dia giorno dag день päivä दिन dzień gün den dzien gun paiva hari ziua');

/** Between the parts of one date: `23rd of May`, `23 de mayo de 2025`, `May the 23rd`. */
export const partWords = set('of the de del den d');

/** Before a date: `on 23/5/25`, `Freitag, den 23. Mai`, `le 23 mai`. */
export const beforeDateWords = set('the on am den der le el il vom op kl em from von du del dal desde van с z от från fra');

/** Behind a year: `23 мая 2025 г.` */
export const afterYearWords = set('г года год р року roku r');

/** Between two dates. */
export const joinWords = set('to till until through and und bis et au al a à até ate y e hasta и по до и en t m tot ja och og i do 至 到 〜');

/** Before a time of day. */
export const beforeTimeWords = set('at um à kl klo o om alle às ore 上午 下午 午前 午後 오전 오후');

/** Behind a time of day. */
export const afterTimeWords = set('uhr h hrs hours utc gmt z cet cest est edt pst pdt ist bst');

/** What makes the numbers behind it no date: `version 2.5.23`. */
export const versionWords = set('v ver version vers release rev revision build patch section chapter § версия versión versão versione versie');

/** `st` of 1st, in English; in the others only the first of a month has one. */
export const ordinalWords = set('st nd rd th er e º ° ª o ème eme го ого е');
