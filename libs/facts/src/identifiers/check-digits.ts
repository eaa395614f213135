/** The sum of each character's value in `alphabet` times its weight; null where a character is not in it. */
export function weightedSum(text: string, alphabet: string, weights: readonly number[]): number | null {
  let sum = 0;
  for (const [position, weight] of weights.entries()) {
    const value = alphabet.indexOf(text.charAt(position));
    if (value < 0 || position >= text.length) return null;
    sum += value * weight;
  }
  return sum;
}
