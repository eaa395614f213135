import { randomPassword } from './random-password.js';

describe('randomPassword', () => {
  it('makes four groups of four letters and digits that cannot be taken for one another, each time others', () => {
    const made = Array.from({ length: 200 }, randomPassword);
    for (const password of made) expect(password).toMatch(/^([A-HJ-NP-Za-km-z2-9]{4}-){3}[A-HJ-NP-Za-km-z2-9]{4}$/);
    expect(new Set(made).size).toBe(made.length);
  });
});
