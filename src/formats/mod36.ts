const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Whether text ends in its mod-36 check digit: weights 1 and 2 in turn, as the GST network computes it. */
export function mod36(text: string): boolean {
  let sum = 0;
  for (let index = 0; index < text.length - 1; index++) {
    const product = DIGITS.indexOf(text[index] as string) * (index % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 36) + (product % 36);
  }
  return DIGITS[(36 - (sum % 36)) % 36] === text.at(-1);
}
