import { requestJson } from '../http/request.js';
import { keepToken, type Token } from '../http/session.js';
import { forgetMe } from '../providers/auth-provider.js';

/** Changes the password of the person signed in; a new token that comes with the answer takes the old one's place. */
export async function changePassword(current: string, next: string, idempotencyKey?: string): Promise<void> {
  const answer = await requestJson<Partial<Token> | null>('/auth/password', {
    method: 'POST',
    body: { current, next },
    idempotencyKey,
  });
  if (answer?.accessToken && answer.expiresIn) {
    keepToken({ accessToken: answer.accessToken, expiresIn: answer.expiresIn });
  }
  forgetMe();
}
