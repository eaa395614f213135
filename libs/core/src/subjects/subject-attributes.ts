import { Injectable } from '@nestjs/common';
import type { SubjectAttribute } from '@xinheng/facts';
import { DefinitionsService } from '../definitions/definitions.service.js';
import type { DeclaredAttributes } from './check-subject-draft.js';

/** What the plugins in force add to subjects. */
@Injectable()
export class SubjectAttributes {
  constructor(private readonly definitions: DefinitionsService) {}

  /** The declarations of each key; several plugins may declare the same. */
  async declared(): Promise<DeclaredAttributes> {
    const { set } = await this.definitions.current();
    const declared = new Map<string, SubjectAttribute[]>();
    for (const attribute of set.flatMap(({ subjectAttributes }) => subjectAttributes)) {
      declared.set(attribute.key, [...(declared.get(attribute.key) ?? []), attribute]);
    }
    return declared;
  }

  /** The title of each key. */
  async titles(): Promise<Readonly<Record<string, string>>> {
    const titles = [...(await this.declared())].map(([key, [first]]) => [key, first?.title ?? key]);
    return Object.fromEntries(titles) as Record<string, string>;
  }
}
