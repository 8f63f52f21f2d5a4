/** Whether a key of a JSON object is the name of a field. Otherwise it is data: a date, a number, a person's name. */
export function isFieldKey(key: string): boolean {
  return /^(?!\w*\d{4})@?[A-Za-z_$][\w$-]{0,63}$/.test(key);
}
