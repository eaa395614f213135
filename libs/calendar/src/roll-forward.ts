/** The number of the first worked day on or after the day numbered `start`. */
export function rollForward(start: number, isWorked: (number: number) => boolean): number {
  let number = start;
  while (!isWorked(number)) number++;
  return number;
}
