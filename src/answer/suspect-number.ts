/**
 * A number that may need care: 16 digits or more, a hundred zeros, or an exponent. JSON.parse reads all others right, so
 * that an ordinary answer costs this one scan.
 */
export const SUSPECT_NUMBER: RegExp = /[[:,\s]-?(?:\d{16}|0\.0{99}|\d[\d.]*[eE])/;
