import { fieldError } from '@maternity/errors';
import type { FieldError } from '@maternity/errors';

type Role = 'patient' | 'doctor' | 'stakeholder' | 'admin';

export type Account = {
  id: number;
  role: Role;
  email: string;
  displayName: string;
  patientId?: number;
  doctorId?: number;
  active: boolean;
};

const address = /^[^\s@\p{Cc}]+@[^\s@.\p{Cc}]+(\.[^\s@.\p{Cc}]+)*$/u;
const longestEmail = 254;
const password = { least: 8, most: 200 };

export const emailErrors = (path: string, email: string): FieldError[] =>
  fieldError(path, email.length > longestEmail || !address.test(email), 'must be an e-mail address');

export function passwordErrors(path: string, text: string): FieldError[] {
  const { length } = [...text];
  const wrong = length < password.least || length > password.most;
  return fieldError(path, wrong, `must have ${password.least} to ${password.most} characters`);
}
