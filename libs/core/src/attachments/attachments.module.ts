import { Module } from '@nestjs/common';
import { AttachmentFiles } from './attachment-files.js';
import { AttachmentsRepository } from './attachments.repository.js';
import { AttachmentsService } from './attachments.service.js';
import { FileScanner, NoFileScanner } from './file-scanner.js';

/** Evidence, kept apart from everything that is served. */
@Module({
  providers: [
    AttachmentFiles,
    AttachmentsRepository,
    AttachmentsService,
    { provide: FileScanner, useClass: NoFileScanner },
  ],
  exports: [AttachmentsService],
})
export class AttachmentsModule {}
