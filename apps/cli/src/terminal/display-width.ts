/** East Asian wide and full-width characters, as far as messages use them. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/gu;

/** How many columns a text takes on a terminal. */
export function displayWidth(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0);
}
