/** Whether a key of a JSON object names a field. Others are data themselves: a date, a number, a person's name. */
export function isFieldKey(key: string): boolean {
  return /^(?!\w*\d{4})@?[A-Za-z_$][\w$-]{0,63}$/.test(key);
}
