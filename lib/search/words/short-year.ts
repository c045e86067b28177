const TURN = 50;

/** The year that two digits stand for: `19` is 2019, `98` is 1998. */
export function yearOfTwo(digits: string): string {
  return `${Number(digits) < TURN ? 20 : 19}${digits}`;
}
