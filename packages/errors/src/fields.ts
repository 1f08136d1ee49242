import { invalid, type FieldError } from './app-error.ts';

/** Text that neither a database nor a screen can hold; line feeds and tabs are allowed. */
const unprintable = /(?![\t\r\n])\p{Cc}/u;

/** Throws when there is anything to say about the fields of a request. Messages name rules, never values. */
export function refuseFields(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw invalid('invalid-request', 'Some fields are not usable.', [...errors]);
}

export const fieldError = (path: string, wrong: boolean, message: string): FieldError[] =>
  wrong ? [{ path, message }] : [];

/** Errors of a text that has to say something, in at most `longest` characters. */
export function textErrors(path: string, text: string, longest: number): FieldError[] {
  const length = [...text.trim()].length;
  if (length === 0) return [{ path, message: 'must not be empty' }];
  if (length > longest) return [{ path, message: `must have at most ${longest} characters` }];
  return fieldError(path, unprintable.test(text), 'must not hold control characters');
}

/** The same for a text that may be left out. */
export const optionalTextErrors = (path: string, text: string | undefined, longest: number): FieldError[] =>
  text === undefined ? [] : textErrors(path, text, longest);

export const integerErrors = (
  path: string,
  value: number,
  { least, most }: { least: number; most: number },
): FieldError[] =>
  fieldError(
    path,
    !Number.isInteger(value) || value < least || value > most,
    `must be a whole number from ${least} to ${most}`,
  );
