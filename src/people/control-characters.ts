/** Control characters and halves of pairs: no name has them, and neither XML nor PDF can hold them. */
const controls = /[\p{Cc}\u2028\u2029\uFFFE\uFFFF]/u;

export function hasControls(text: string): boolean {
  return controls.test(text) || !text.isWellFormed();
}
