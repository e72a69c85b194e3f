/** The names of months and weekdays in many languages, as `Intl` has them; an index of them is made when the first word beside a number asks for it. */
import { nameTables } from './name-tables';

/** The languages read. Where one word means two things (`so`: German Sunday, Czech Saturday) the earlier language wins. */
export const languages = [
  'en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ru', 'fi', 'zh', 'ja', 'ko', 'hi', 'zh-Hant', 'sv', 'da', 'nb', 'pl', 'uk', 'cs', 'tr', 'id', 'ro',
] as const;

export type Language = typeof languages[number];

/**
 * How long a name is and how it is bent: `long` Friday, март; `inflected` марта, perjantaina (as in a full date); `short` Fri;
 * `stem` terça, the first word of terça-feira.
 */
export type NameStyle = 'long' | 'inflected' | 'short' | 'stem';

/** One thing a word can mean. */
export interface NameMeaning {
  readonly kind: 'month' | 'weekday';
  /** Month 1–12; weekday 0 Sunday – 6 Saturday. */
  readonly index: number;
  readonly language: Language;
  readonly style: NameStyle;
  /** It is written without its accents: `terca`, `fevrier`. */
  readonly plain: boolean;
}

/** The name as its language writes it, with its dot where the language puts one (`janv.`). */
export function nameOf(kind: NameMeaning['kind'], index: number, language: Language, style: NameStyle): string {
  return tableOf(language)[kind][style][kind === 'month' ? index - 1 : index] ?? '';
}

/** What a word means: any case, without a final dot. Empty for the words of every day; no answer depends on the person's locale. */
export function meaningsOf(word: string): readonly NameMeaning[] {
  if (word.length > 24 || !beginsLikeName(word, 0, word.length)) {
    return nothing;
  }
  // the Turkish İ becomes an i with a dot of its own
  const key = word.toLowerCase().replace('i\u0307', 'i').normalize('NFC');
  const script = scriptOf(key);
  return script === 'latin' && /[^a-z-]/.test(key) && !beginnings.has(withoutAccents(key).slice(0, 3)) ? nothing : indexOf(script).get(key) ?? nothing;
}

/** Whether the word that begins at `at` can be a name, by its first three letters; one with an accent among them can. Makes nothing. */
export function beginsLikeName(text: string, at: number, end: number): boolean {
  for (let place = at; place < at + 3 && place < end; place++) {
    if (text.charCodeAt(place) >= 0x80) {
      return true;
    }
  }
  return beginningKeys.has(keyOf(text, at, end));
}

/** A word without its accents; only Latin letters lose them. */
export function withoutAccents(word: string): string {
  return /[a-z]/i.test(word) ? word.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[ıøłØŁ]/g, letter => bare[letter]!) : word;
}

/** `१२ मई` -> `12 मई`, `６月５日` -> `6月5日`: figures as people type them in Hindi, or while a Chinese or Japanese keyboard is on. */
export function withPlainFigures(text: string): string {
  return text.normalize('NFKC').replace(/[०-९]/g, (figure) => String(figure.charCodeAt(0) - 0x966));
}

type Table = Record<NameMeaning['kind'], Record<NameStyle, readonly string[]>>;
type Script = 'latin' | 'cyrillic' | 'devanagari' | 'eastAsian';

/** Letters that are no letter and accent. */
const bare: Readonly<Record<string, string>> = { ı: 'i', ø: 'o', ł: 'l', Ø: 'O', Ł: 'L' };
const nothing: readonly NameMeaning[] = [];
const tables = new Map<Language, Table>();
const indexes = new Map<Script, ReadonlyMap<string, readonly NameMeaning[]>>();

/**
 * The first three letters of every name in Latin letters, so that `Lecture 3` does not make the index of the names of
 * sixteen languages; a test holds them against those names.
 */
const beginnings: ReadonlySet<string> = new Set((
  'abr ago agu aou apr ara aug avr bre car cer cmt ct ctv cum cvc cvn cze czw dec des dez di dic die dim din do dom don dub dum eki elo '
  + 'ene eyl feb fev fr fre fri gen gio giu gru haz hei hel huh ian iul iun jan jeu joi jou jue jui jul jum jun kam kas ke kes kve kwi la '
  + 'lau led lip lis lok lor lug lun lut ma maa mag mai maj man mar may mei mer mi mie min mit mo mon mrt ne ned nie nis noi nov oca oct okt '
  + 'ons ott out pa pat paz pe per pia po pon pro pt pzt qua qui rab rij sa sab sal sam sat seg sel sen sep set sex sie so sob son sr sro '
  + 'srp st str sty su sub sun syy tam tem ter thu ti tii tir tis to tor tou tue uno ut ute ven vie vin vr vri wed wo woe wrz wt wto za '
  + 'zar zat zo zon'
).split(' '));

/** The first three letters as one number, accents and case left out; fewer where the word or the name has fewer. */
function keyOf(text: string, at: number, end: number): number {
  let key = 0;
  for (let place = at; place < at + 3 && place < end; place++) {
    const code = text.charCodeAt(place) | 0x20;
    if (code < 97 || code > 122) {
      break;
    }
    key = key * 32 + code - 96;
  }
  return key;
}

const beginningKeys: ReadonlySet<number> = new Set([...beginnings].map(beginning => keyOf(beginning, 0, beginning.length)));

/** What people write besides what `Intl` says. */
const also: readonly (readonly [string, NameMeaning['kind'], number, Language])[] = [
  ['sept', 'month', 9, 'en'], ['tues', 'weekday', 2, 'en'], ['weds', 'weekday', 3, 'en'],
  ['thur', 'weekday', 4, 'en'], ['thurs', 'weekday', 4, 'en'],
  ['礼拜日', 'weekday', 0, 'zh'], ['星期天', 'weekday', 0, 'zh'], ['周天', 'weekday', 0, 'zh'],
];

function scriptOf(word: string): Script {
  const code = word.charCodeAt(0);
  return code < 0x370 ? 'latin' : code < 0x530 ? 'cyrillic' : code < 0xa00 ? 'devanagari' : 'eastAsian';
}

function scriptOfLanguage(language: Language): Script {
  switch (language) {
    case 'ru':
    case 'uk':
      return 'cyrillic';
    case 'hi':
      return 'devanagari';
    case 'zh':
    case 'zh-Hant':
    case 'ja':
    case 'ko':
      return 'eastAsian';
    default:
      return 'latin';
  }
}

/** The words of one script; a word in Latin letters never makes Hindi names. */
function indexOf(script: Script): ReadonlyMap<string, readonly NameMeaning[]> {
  const made = indexes.get(script);
  if (made !== undefined) {
    return made;
  }
  const index = new Map<string, NameMeaning[]>();
  const add = (key: string, meaning: NameMeaning): void => {
    const known = index.get(key);
    if (known === undefined) {
      index.set(key, [meaning]);
    } else if (!known.some(other => other.kind === meaning.kind && other.language === meaning.language)) {
      known.push(meaning);
    }
  };
  const ofScript = languages.filter(language => scriptOfLanguage(language) === script);
  for (const plain of [false, true]) {
    for (const language of ofScript) {
      for (const kind of ['month', 'weekday'] as const) {
        for (const style of ['long', 'inflected', 'short', 'stem'] as const) {
          tableOf(language)[kind][style].forEach((name, i) => {
            const key = withoutDot(name.toLowerCase().normalize('NFC'));
            const written = plain && !/^[a-z-]*$/.test(key) ? withoutAccents(key) : key;
            // `1`, `5月` are no names but numbers, and a lone `日` is no Sunday
            if (!/\d/.test(key) && (script === 'latin' || key.length > 1) && (!plain || written !== key)) {
              add(written, { kind, index: kind === 'month' ? i + 1 : i, language, style, plain });
            }
          });
        }
      }
    }
  }
  for (const [word, kind, number, language] of also) {
    if (scriptOfLanguage(language) === script && !index.has(word)) {
      add(word, { kind, index: number, language, style: script === 'latin' ? 'short' : 'long', plain: false });
    }
  }
  indexes.set(script, index);
  return index;
}

/** The lists of one language; see name-tables.ts. */
function tableOf(language: Language): Table {
  const made = tables.get(language);
  if (made !== undefined) {
    return made;
  }
  const written = nameTables[language].split(';');
  const lists = written.map(list => {
    const names = /^\d$/.test(list) ? written[Number(list)]! : list;
    return names === '' ? [] : names.split(' ');
  });
  const fromList = (at: number): Table['month'] => ({ long: lists[at]!, inflected: lists[at + 1]!, short: lists[at + 2]!, stem: lists[at + 3]! });
  const table: Table = { month: fromList(0), weekday: fromList(4) };
  tables.set(language, table);
  return table;
}

/** Also the Hindi sign of abbreviation: `जन॰`. */
function withoutDot(name: string): string {
  return name.endsWith('.') || name.endsWith('॰') ? name.slice(0, -1) : name;
}
