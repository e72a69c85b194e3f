import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toISO, type CalendarDate } from '../../src/journal/date';
import { typedDate } from '../../src/journal/typed-date';
import { wordedDate } from '../../src/workspace/worded-date';
import { root } from '../host/install';

/** A Wednesday. */
const today = { year: 2025, month: 6, day: 4 };

/** Phrases of each language and the day they mean in a journal. */
const phrases: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  en: [
    ['today', '2025-06-04'], ['yesterday', '2025-06-03'], ['tomorrow', '2025-06-05'], ['the day before yesterday', '2025-06-02'],
    ['friday', '2025-05-30'], ['Wednesday', '2025-06-04'], ['last friday', '2025-05-30'], ['last fri', '2025-05-30'], ['next friday', '2025-06-13'], ['this friday', '2025-06-06'],
    ['3 days ago', '2025-06-01'], ['two weeks ago', '2025-05-21'], ['last week', '2025-05-28'], ['in 3 days', '2025-06-07'], ['a month ago', '2025-05-04'],
    ['3 days before', '2025-06-01'],
    ['the day after tomorrow', '2025-06-06'], ['in two weeks', '2025-06-18'], ['last monday', '2025-06-02'], ['next week', '2025-06-11'], ['5 may', '2025-05-05'], ['May 5, 2025', '2025-05-05'], ['12 December 2024', '2024-12-12'], ['12 Dec 2024', '2024-12-12'],
  ],
  de: [
    ['heute', '2025-06-04'], ['gestern', '2025-06-03'], ['vorgestern', '2025-06-02'], ['übermorgen', '2025-06-06'],
    ['Freitag', '2025-05-30'], ['am Freitag', '2025-05-30'], ['letzten Freitag', '2025-05-30'], ['nächsten Freitag', '2025-06-13'], ['kommenden Freitag', '2025-06-06'],
    ['vor 3 Tagen', '2025-06-01'], ['vor zwei Wochen', '2025-05-21'], ['letzte Woche', '2025-05-28'], ['in 3 Tagen', '2025-06-07'],
    ['morgen', '2025-06-05'], ['in zwei Wochen', '2025-06-18'], ['letzten Monat', '2025-05-04'], ['letzten Fr', '2025-05-30'], ['am 5. Mai', '2025-05-05'], ['12. Dezember 2024', '2024-12-12'], ['12. Dez. 2024', '2024-12-12'],
  ],
  fr: [
    ["aujourd'hui", '2025-06-04'], ['hier', '2025-06-03'], ['avant-hier', '2025-06-02'], ['demain', '2025-06-05'],
    ['vendredi', '2025-05-30'], ['vendredi dernier', '2025-05-30'], ['vendredi prochain', '2025-06-13'], ['ce vendredi', '2025-06-06'],
    ['il y a 3 jours', '2025-06-01'], ['il y a deux semaines', '2025-05-21'], ['la semaine dernière', '2025-05-28'], ['dans 3 jours', '2025-06-07'],
    ['après-demain', '2025-06-06'], ['aujourd’hui', '2025-06-04'], ['dans deux semaines', '2025-06-18'], ['le mois dernier', '2025-05-04'], ['ven.', '2025-05-30'], ['le 5 mai', '2025-05-05'], ['12 décembre 2024', '2024-12-12'], ['12 déc. 2024', '2024-12-12'],
  ],
  es: [
    ['hoy', '2025-06-04'], ['ayer', '2025-06-03'], ['anteayer', '2025-06-02'], ['pasado mañana', '2025-06-06'],
    ['viernes', '2025-05-30'], ['el viernes pasado', '2025-05-30'], ['el próximo viernes', '2025-06-13'], ['el viernes que viene', '2025-06-06'],
    ['hace 3 días', '2025-06-01'], ['hace dos semanas', '2025-05-21'], ['la semana pasada', '2025-05-28'], ['en 3 días', '2025-06-07'],
    ['mañana', '2025-06-05'], ['antes de ayer', '2025-06-02'], ['dentro de dos semanas', '2025-06-18'], ['la semana que viene', '2025-06-11'], ['el mes pasado', '2025-05-04'], ['5 de mayo', '2025-05-05'], ['12 de diciembre de 2024', '2024-12-12'], ['12 dic 2024', '2024-12-12'],
  ],
  'pt-br': [
    ['hoje', '2025-06-04'], ['ontem', '2025-06-03'], ['anteontem', '2025-06-02'], ['depois de amanhã', '2025-06-06'],
    ['sexta-feira', '2025-05-30'], ['na sexta', '2025-05-30'], ['sexta passada', '2025-05-30'], ['próxima sexta', '2025-06-13'], ['sexta que vem', '2025-06-06'],
    ['há 3 dias', '2025-06-01'], ['duas semanas atrás', '2025-05-21'], ['semana passada', '2025-05-28'], ['daqui a 3 dias', '2025-06-07'],
    ['amanhã', '2025-06-05'], ['antes de ontem', '2025-06-02'], ['em duas semanas', '2025-06-18'], ['semana que vem', '2025-06-11'], ['mês passado', '2025-05-04'], ['5 de maio', '2025-05-05'], ['12 de dezembro de 2024', '2024-12-12'], ['12 dez 2024', '2024-12-12'],
  ],
  ru: [
    ['сегодня', '2025-06-04'], ['вчера', '2025-06-03'], ['позавчера', '2025-06-02'], ['завтра', '2025-06-05'],
    ['пятница', '2025-05-30'], ['в пятницу', '2025-05-30'], ['в прошлую пятницу', '2025-05-30'], ['в следующий вторник', '2025-06-10'], ['во вторник', '2025-06-03'],
    ['3 дня назад', '2025-06-01'], ['две недели назад', '2025-05-21'], ['на прошлой неделе', '2025-05-28'], ['через 3 дня', '2025-06-07'],
    ['послезавтра', '2025-06-06'], ['через две недели', '2025-06-18'], ['через неделю', '2025-06-11'], ['в прошлом месяце', '2025-05-04'], ['5 мая', '2025-05-05'], ['12 декабря 2024 г.', '2024-12-12'], ['12 дек. 2024', '2024-12-12'],
  ],
  ja: [
    ['今日', '2025-06-04'], ['昨日', '2025-06-03'], ['おととい', '2025-06-02'], ['明日', '2025-06-05'],
    ['金曜日', '2025-05-30'], ['金曜', '2025-05-30'], ['先週の月曜日', '2025-05-26'], ['来週の金曜日', '2025-06-13'], ['今週の金曜日', '2025-06-06'], ['次の金曜日', '2025-06-06'],
    ['3日前', '2025-06-01'], ['2週間前', '2025-05-21'], ['先週', '2025-05-28'], ['三日後', '2025-06-07'],
    ['明後日', '2025-06-06'], ['二週間後', '2025-06-18'], ['来週', '2025-06-11'], ['先月', '2025-05-04'], ['5月5日', '2025-05-05'], ['６月３日', '2025-06-03'], ['2024年12月12日', '2024-12-12'],
  ],
  'zh-cn': [
    ['今天', '2025-06-04'], ['昨天', '2025-06-03'], ['前天', '2025-06-02'], ['明天', '2025-06-05'],
    ['周五', '2025-05-30'], ['星期五', '2025-05-30'], ['上周一', '2025-05-26'], ['上个星期五', '2025-05-30'], ['下周五', '2025-06-13'], ['这周五', '2025-06-06'],
    ['3天前', '2025-06-01'], ['两周前', '2025-05-21'], ['上周', '2025-05-28'], ['三天后', '2025-06-07'], ['大前天', '2025-06-01'],
    ['后天', '2025-06-06'], ['两周后', '2025-06-18'], ['下周', '2025-06-11'], ['上个月', '2025-05-04'], ['5月5日', '2025-05-05'], ['5月5号', '2025-05-05'], ['2024年12月12日', '2024-12-12'],
  ],
  hi: [
    ['आज', '2025-06-04'], ['कल', '2025-06-03'], ['परसों', '2025-06-02'],
    ['शुक्रवार', '2025-05-30'], ['शुक्रवार को', '2025-05-30'], ['पिछले शुक्रवार', '2025-05-30'], ['अगले शुक्रवार', '2025-06-13'], ['इस शुक्रवार', '2025-06-06'],
    ['3 दिन पहले', '2025-06-01'], ['३ दिन पहले', '2025-06-01'], ['दो हफ़्ते पहले', '2025-05-21'], ['पिछले सप्ताह', '2025-05-28'], ['तीन दिन बाद', '2025-06-07'],
    ['बीता कल', '2025-06-03'], ['आने वाला कल', '2025-06-05'], ['दो सप्ताह में', '2025-06-18'], ['अगले हफ़्ते', '2025-06-11'], ['पिछले महीने', '2025-05-04'], ['पिछले साल', '2024-06-04'], ['5 मई', '2025-05-05'], ['१२ दिसंबर २०२४', '2024-12-12'], ['12 दिस॰ 2024', '2024-12-12'],
  ],
};

/** As a box does: figures and names of months first, then words. */
async function understood(text: string, languages: readonly string[], lean: 'back' | 'ahead'): Promise<CalendarDate | undefined> {
  return typedDate(text, today, 'dayFirst') ?? await wordedDate(text, today, languages, lean);
}

describe('dates in words', () => {
  for (const [language, list] of Object.entries(phrases)) {
    it(`are understood in ${language}`, async () => {
      assert.ok(list.length >= 12);
      for (const [phrase, expected] of list) {
        const date = await understood(phrase, [language, 'en'], 'back');
        assert.equal(date && toISO(date), expected, phrase);
      }
    });
  }

  for (const language of Object.keys(phrases).filter((one) => one !== 'en')) {
    it(`that a box gives as examples in ${language} are understood, and mean what the English ones mean`, async () => {
      const bundle = JSON.parse(readFileSync(join(root, `l10n/bundle.l10n.${language}.json`), 'utf8')) as Record<string, string>;
      for (const [sentence, examples, lean] of [
        ['yesterday, last fri, -2, 23/5, 2025-05-23', /^(.+)$/, 'back'],
        ['tomorrow, friday, +3, 3/6; leave it empty for none', /^([^;；。]+)/, 'ahead'],
        ['A date (yesterday, 23/5, may 2025) or words of the entry', /[(（]([^)）]+)/, 'back'],
        ['Course, and another date if it is not for today: numpy yesterday', /numpy (.+)$/, 'back'],
      ] as const) {
        const read = (text: string): Promise<(CalendarDate | undefined)[]> => Promise.all(examples.exec(text)![1]!.split(/[,、，]\s*/).map((one) => understood(one, [language, 'en'], lean)));
        const dates = await read(bundle[sentence]!);
        assert.ok(!dates.includes(undefined), bundle[sentence]);
        assert.deepEqual(dates, await read(sentence), bundle[sentence]);
      }
    });
  }

  it('a weekday is the one to come where something is due, and so is the Hindi कल', async () => {
    for (const [phrase, language, expected] of [
      ['friday', 'en', '2025-06-06'], ['Freitag', 'de', '2025-06-06'], ['金曜日', 'ja', '2025-06-06'], ['कल', 'hi', '2025-06-05'], ['परसों', 'hi', '2025-06-06'], ['Mittwoch', 'de', '2025-06-04'],
    ] as const) {
      const date = await wordedDate(phrase, today, [language, 'en'], 'ahead');
      assert.equal(date && toISO(date), expected, phrase);
    }
  });

  it('English is understood beside the person\'s language, other languages are not', async () => {
    assert.deepEqual(await wordedDate('yesterday', today, ['de', 'en'], 'back'), { year: 2025, month: 6, day: 3 });
    assert.equal(await wordedDate('gestern', today, ['fr', 'en'], 'back'), undefined);
  });

  it('words around a date make it none', async () => {
    for (const [text, language] of [['gestern Nacht gelernt', 'de'], ['numpy yesterday', 'en'], ['上周五的课', 'zh-cn'], ['Sonnen', 'de'], ['monda', 'en'], ['last', 'en'], ['次の', 'ja']] as const) {
      assert.equal(await wordedDate(text, today, [language, 'en'], 'back'), undefined, text);
    }
  });

  it('a month ago is the last day of a shorter month', async () => {
    assert.deepEqual(await wordedDate('last month', { year: 2025, month: 3, day: 31 }, ['en'], 'back'), { year: 2025, month: 2, day: 28 });
  });
});
