import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { issue, type Issue } from '@xinheng/problem';

/** The fewest characters of a password that a person chooses. */
const MINIMUM_LENGTH = 10;
const MAXIMUM_LENGTH = 128;
const KINDS: readonly RegExp[] = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/];

/** The argon2id hash of a password, with its salt and parameters, as it is stored. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** Whether a password is the one that was hashed. A hash of null takes as long and is never right. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const isRight = await verify(stored ?? (await strangersHash), password);
  return isRight && stored !== null;
}

/** Compared with where there is no such account, so that the time of the answer does not tell. */
const strangersHash: Promise<string> = hash('nobody has this password');

/** What is wrong with a password that a person chose; `pointer` is where it stands in the request. */
export function checkPassword(password: string, username: string, pointer: string): Issue[] {
  const found: Issue[] = [];
  if (password.length < MINIMUM_LENGTH || password.length > MAXIMUM_LENGTH) {
    found.push(issue('password-length', pointer, { min: MINIMUM_LENGTH, max: MAXIMUM_LENGTH }));
  }
  if (KINDS.filter((kind) => kind.test(password)).length < 3) found.push(issue('password-kinds', pointer));
  if (password.toLowerCase().includes(username.toLowerCase())) found.push(issue('password-has-name', pointer));
  return found;
}

/** A password made at random: 20 letters and digits in groups, easy to type. */
export function randomPassword(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  const characters = [...randomBytes(20)].map((byte) => letters[byte % letters.length]);
  return [0, 5, 10, 15].map((from) => characters.slice(from, from + 5).join('')).join('-');
}
