/** Times of day as people write them: 24 hours or twelve, with seconds, `Uhr`, `h`, `上午`. */

const shape = /^(\D*)(\d{1,2})(?:([:.h：])(\d{2}))?(?:([:.])(\d{2}))?([点點時시])?(?:\s?(\d{2})([分분]))?(\s*)(.*)$/su;
const halves: readonly (readonly [string, string])[] = [['上午', '下午'], ['午前', '午後'], ['오전', '오후']];

/**
 * `minutes` since midnight (0–1439) in the form of `old`: `1:45pm` → `3:05pm`, `09:34:22` → `10:05:00`.
 * @param others times written near it, which tell whether a single digit gets a zero.
 */
export function writeTime(old: string, minutes: number, others: readonly string[]): string {
  const match = shape.exec(old);
  if (match === null) {
    return old;
  }
  const [, prefix = '', oldHour = '', sign, oldMinute, secondSign, seconds, hourWord = '', , minuteWord = '', space = '', suffix = ''] = match;
  const hour = Math.floor(minutes / 60) % 24;
  const minute = String(minutes % 60).padStart(2, '0');
  const half = halves.find(pair => pair.some(word => prefix.includes(word)));
  const latin = /^([ap])(\.?m\.?)/i.exec(suffix);
  const twelve = half !== undefined || latin !== null;
  const shown = twelve ? (hour + 11) % 12 + 1 : hour;
  const telling = [oldHour, ...others.map(other => /\d+/.exec(other)?.[0] ?? '')].find(digits => digits.startsWith('0') || digits.length === 1);
  const padded = telling === undefined ? !twelve && hourWord === '' : telling.length === 2;
  let result = half === undefined ? prefix : prefix.replace(half[0], '\0').replace(half[1], '\0').replace('\0', half[hour < 12 ? 0 : 1]);
  result += String(shown).padStart(padded ? 2 : 1, '0');
  if (oldMinute !== undefined) {
    result += sign! + minute + (seconds === undefined ? '' : `${secondSign!}00`);
  } else if (hourWord !== '') {
    result += hourWord + (minuteWord !== '' ? minute + minuteWord : '');
  } else if (minutes % 60 !== 0) {
    result += `:${minute}`;
  }
  return result + space + (latin === null ? suffix : halfLetter(latin[1]!, hour) + suffix.slice(1));
}

function halfLetter(old: string, hour: number): string {
  const letter = hour < 12 ? 'a' : 'p';
  return old === old.toLowerCase() ? letter : letter.toUpperCase();
}
