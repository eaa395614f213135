import { Module } from '@nestjs/common';
import { CodeTitles } from './code-titles.js';

/** What codes stand for. */
@Module({ providers: [CodeTitles], exports: [CodeTitles] })
export class CatalogueModule {}
