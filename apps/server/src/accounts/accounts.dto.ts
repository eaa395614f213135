import { ROLES, type Role } from '@xinheng/core';
import { BooleanField, ChoicesField, IdField, TextField } from '../http/index.js';

/** The body of `PUT /accounts/{id}`: the whole of what can be changed. */
export class AccountDto {
  @TextField({ max: 100 })
  readonly displayName: string;

  @IdField({ description: 'the id of a unit' })
  readonly unit: string;

  @ChoicesField(ROLES, { min: 1 })
  readonly roles: Role[];

  @BooleanField({ isOptional: true })
  readonly isDisabled?: boolean;
}

/** The body of `POST /accounts`. */
export class CreateAccountDto extends AccountDto {
  @TextField({ min: 3, max: 64, pattern: /^[a-z][a-z0-9._-]*$/, example: 'wang.li' })
  readonly username: string;

  @TextField({ max: 128, description: 'to be changed at the first login' })
  readonly password: string;
}

/** The body of `POST /accounts/{id}/reset-password`. */
export class ResetPasswordDto {
  @TextField({ max: 128, description: 'to be changed at the next login' })
  readonly password: string;
}
