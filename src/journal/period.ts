/** Words that name a stretch of time that groups days: a year, a quarter, a month, a week. */
import { beginsLikeName, meaningsOf } from './names';

/** `Week 3`, in the languages journals are read in. */
const weekWords = new Set([
  'week', 'wk', 'w', 'woche', 'kw', 'cw', 'kalenderwoche', 'semaine', 'sem', 'semana', 'settimana', 'weeknummer', 'неделя', 'viikko', 'vko',
  '周', '週', '주', '주차', 'सप्ताह', 'हफ्ता', 'vecka', 'uge', 'uke', 'tydzień', 'týden', 'hafta', 'тиждень', 'minggu', 'săptămâna',
]);
const quarterWords = new Set([
  'quarter', 'quartal', 'trimestre', 'trimester', 'kwartaal', 'квартал', 'neljännes', '분기', 'तिमाही', 'kvartal', 'kwartał', 'čtvrtletí', 'çeyrek',
]);
/** Words that only join the others: `May of 2025`, `março de 2025`, `2025年5月`. */
const joining = new Set([
  'of', 'the', 'in', 'and', 'to', 'de', 'del', 'di', 'du', 'des', 'der', 'vom', 'van', 'und', 'et', 'y', 'e', 'и', 'года', 'год', 'г', 'year', 'month', 'jahr', 'monat',
  '年', '年度', '월', '년', '月', '第', '제', 'st', 'nd', 'rd', 'th',
]);
/** `2nd quarter`; behind the name of a month it is a day. */
const ordinals = new Set(['st', 'nd', 'rd', 'th']);

/**
 * Whether `title` is nothing but a year, quarter, month or week: `May 2025`, `2025-05`, `Q2 2025`, `Week 12 (2025)`, `2025年5月`.
 * Signs, brackets and emoji around the words are dress.
 */
export function isPeriodTitle(title: string): boolean {
  // Most headings are neither; a full date is no period.
  if (!mayNamePeriod(title) || title.length > 60 || (/\d/.test(title) ? /\d\D\d{1,2}\D\d/.test(title) || !isShortOfWords(title) : title.length > 24 || /\S\s+\S+\s+\S+\s+\S/.test(title))) {
    return false;
  }
  const words = title.toLowerCase().replace(/季度|四半期/g, ' quarter ').replace(/(?<=\p{L}\.? ?)['’](\d\d)(?!\d)/u, ' 20$1').match(/\p{Script=Han}|\p{Script=Hangul}+|[\p{L}\p{M}]+|\d+/gu);
  if (words === null || words.length > 8) {
    return false;
  }
  if (/^\W*(?:(?:0?[1-9]|1[0-2])[-/.](?:19[7-9]|20[0-6])\d|(?:19[7-9]|20[0-6])\d[-/.](?:0?[1-9]|1[0-2]))\W*$/u.test(title)) {
    return true;
  }
  let years = 0;
  let named = 0;
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    const number = words[index + 1];
    if (/^\d/.test(word)) {
      const value = Number(word);
      const unit = words[index + 1] ?? '';
      if (word.length === 4 && value >= 1970 && value <= 2069 && years < 2) {
        years++;
      } else if (word.length < 3 && value > 0 && ((unit === '月' || unit === '월') && value <= 12 || isWeek(unit) && value <= 53 || quarterWords.has(unit) && value <= 4)) {
        named++;
      } else if (!(word.length < 3 && value > 0 && value <= 53 && ordinals.has(unit) && (isWeek(words[index + 2] ?? '') || quarterWords.has(words[index + 2] ?? '')))) {
        return false;
      }
    } else if (isWeek(word) || word === 'q' || word === 't' || quarterWords.has(word)) {
      if (number !== undefined && /^\d{1,2}$/.test(number) && Number(number) <= 53) {
        named++;
        index++;
      } else if (!(index > 0 && (/^\d/.test(words[index - 1]!) || joining.has(words[index - 1]!)))) {
        return false;
      }
    } else if (meaningsOf(word).some((meaning) => meaning.kind === 'month')) {
      named++;
    } else if (!joining.has(word)) {
      return false;
    }
  }
  return years + named > 0;
}

/** Without a figure, only a month's name can make a period. */
function mayNamePeriod(title: string): boolean {
  for (let at = 0, inWord = false; at < title.length; at++) {
    const code = title.charCodeAt(at);
    if (code >= 0x80 || (code >= 48 && code <= 57)) {
      return true;
    }
    const isLetter = (code | 32) >= 97 && (code | 32) <= 122;
    if (isLetter && !inWord && beginsLikeName(title, at, title.length)) {
      return true;
    }
    inWord = isLetter;
  }
  return false;
}

/** Whether `title`, the words beside a date, only say that it is a week: `Week 3`, `Week of`. */
export function isWeekWords(title: string): boolean {
  return title.length <= 30 && (isPeriodTitle(title) || /^(?:week of|week from|week starting|woche vom|semaine du|semana del?|semana de|settimana dal?)$/i.test(title.trim()));
}

/** Whether the first word is one for a week: a look that costs little. */
export function beginsLikeWeek(title: string): boolean {
  const word = /[\p{L}\p{M}]+/u.exec(title)?.[0].toLowerCase();
  return word !== undefined && isWeek(word);
}

function isWeek(word: string): boolean {
  return weekWords.has(word);
}

/** At most four runs of letters: `第`, `week of`, `May – June`. */
function isShortOfWords(title: string): boolean {
  return (title.match(/[^\s\d\p{P}\p{S}]+/gu)?.length ?? 0) <= 5;
}
