/** Days as they are typed, apart by spaces, commas or lines. */
export function daysOf(text: string): readonly string[] {
  return text.split(/[\s,，、;；]+/).filter((day) => day !== '');
}
