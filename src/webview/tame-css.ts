/** CSS that cannot load anything: `url(#…)` names a part of the same picture. Escapes could hide one, so there are none. */
export function isTameCss(css: string): boolean {
  return !/\\|@import|image-set|\bsrc\(|expression\(|-moz-binding/i.test(css) && !/url\(\s*['"]?\s*(?!\s*['"]?#)/i.test(css);
}
