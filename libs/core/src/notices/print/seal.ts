import { Injectable } from '@nestjs/common';

/** Puts an electronic seal on a printed document. An installation binds its seal service here. */
export abstract class Seal {
  /** The sealed file; null where no seal is to be had: it is then printed, sealed by hand and scanned back. */
  abstract seal(pdf: Buffer, notice: { readonly id: string; readonly number: string }): Promise<Buffer | null>;
}

/** Where no seal service is bound. */
@Injectable()
export class NoSeal extends Seal {
  async seal(): Promise<null> {
    return null;
  }
}
