/** What a person wrote, unlike the value of a choice, an id or a number. */
export function isWords(text: string): boolean {
  return /\s|[^\x20-\x7e]/.test(text.trim());
}
