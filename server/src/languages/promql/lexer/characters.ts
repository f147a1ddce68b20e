const letter = 1;
const digit = 2;
const classes = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  classes[code] = /[A-Za-z_]/.test(character) ? letter : /[0-9]/.test(character) ? digit : 0;
}

/** Whether an ASCII letter or underscore. */
export function isAlpha(code: number): boolean {
  return code < 128 && classes[code] === letter;
}

/** Whether an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether an ASCII letter, digit or underscore. */
export function isAlphaNumeric(code: number): boolean {
  return code < 128 && classes[code] !== 0;
}

/** Whether one of the four characters that PromQL takes as white space. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13;
}

/** Whether an ASCII capital. */
export function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}
