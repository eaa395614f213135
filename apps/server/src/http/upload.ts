import { applyDecorators, Injectable, UseInterceptors } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { ApiConsumes } from '@nestjs/swagger';
import { Config } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import type { Request, Response } from 'express';
import multer, { MulterError } from 'multer';
import type { Observable } from 'rxjs';
import { Idempotent } from './idempotency.interceptor.js';

/** The kinds of file that are told apart by what is in them, whatever their name says. */
export type FileContent = 'zip' | 'text' | 'other';

const MAX_FIELDS = 20;
const MAX_FIELD_BYTES = 64 * 1024;

/** Reads one file and the text fields beside it into memory, up to the configured size. */
abstract class UploadInterceptor implements NestInterceptor {
  private readonly receive: ReturnType<ReturnType<typeof multer>['single']>;
  private readonly limit: string;

  constructor(
    { upload }: Config,
    private readonly field: string,
  ) {
    this.limit = `${Math.floor(upload.maxBytes / 1024 / 1024)} MB`;
    this.receive = multer({
      storage: multer.memoryStorage(),
      limits: { files: 1, fileSize: upload.maxBytes, fields: MAX_FIELDS, fieldSize: MAX_FIELD_BYTES },
    }).single(field);
  }

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    await this.read(http.getRequest<Request>(), http.getResponse<Response>());
    return next.handle();
  }

  private async read(request: Request, response: Response): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.receive(request, response, (error: unknown) => {
        if (error === undefined || error === null) resolve();
        else reject(this.explain(error));
      });
    });
    const { file } = request;
    if (file === undefined) throw new XinhengError('invalid', 'upload-missing', { name: this.field });
    if (file.size === 0) throw new XinhengError('invalid', 'upload-empty');
    // Browsers send the name in UTF-8, and the header is read as Latin-1.
    file.originalname = Buffer.from(file.originalname, 'latin1').toString('utf8');
    // multer's fields have no prototype; the validation pipe wants plain objects.
    request.body = { ...(request.body as object) };
  }

  private explain(error: unknown): Error {
    if (error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE') {
      return new XinhengError('too-large', 'request-too-large', { limit: this.limit });
    }
    if (error instanceof MulterError) return new XinhengError('invalid', 'upload-form', { reason: error.code });
    // Busboy's errors about a broken form carry no status; none of them is ours.
    return error instanceof Error
      ? new XinhengError('invalid', 'upload-form', { reason: 'multipart' })
      : new Error('The form reader failed', { cause: error });
  }
}

/** In the field `file`. */
@Injectable()
export class FileUploadInterceptor extends UploadInterceptor {
  constructor(config: Config) {
    super(config, 'file');
  }
}

/** In the field `package`. */
@Injectable()
export class PackageUploadInterceptor extends UploadInterceptor {
  constructor(config: Config) {
    super(config, 'package');
  }
}

/** The route takes a file in `file` (`@UploadedFile()`), text fields in the body, and `Idempotency-Key`. */
export function Upload(): MethodDecorator {
  return applyDecorators(UseInterceptors(FileUploadInterceptor), Idempotent(), ApiConsumes('multipart/form-data'));
}

/** The same with the file in `package`. */
export function PackageUpload(): MethodDecorator {
  return applyDecorators(UseInterceptors(PackageUploadInterceptor), Idempotent(), ApiConsumes('multipart/form-data'));
}

/** What a file really is. XLSX and packages are zip files; CSV and NDJSON are text without NUL bytes. */
export function contentOf(bytes: Buffer): FileContent {
  if (bytes.length >= 4 && bytes.readUInt32BE(0) === 0x504b0304) return 'zip';
  const head = bytes.subarray(0, 8_192);
  return head.includes(0) ? 'other' : 'text';
}
