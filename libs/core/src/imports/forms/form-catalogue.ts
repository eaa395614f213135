import type { Definitions } from '../../definitions/definitions.js';
import type { ImportForm } from './import-column.js';
import { itemSynonyms, recordForm } from './record-form.js';
import { subjectForm } from './subject-form.js';

/** The id of the form for subjects; those of records are catalogue items. */
export const SUBJECTS = 'subjects';

/** The forms that most files are of. */
const common: readonly string[] = [SUBJECTS, ...Object.values(itemSynonyms)];

/** Everything that can be imported under some definitions, by id. */
export class FormCatalogue {
  /** `subjects` and the qualified keys of the catalogue items, the common ones first. */
  readonly ids: readonly string[];
  private readonly forms = new Map<string, ImportForm>();

  constructor(private readonly definitions: Definitions) {
    const known = new Set([SUBJECTS, ...definitions.itemKeys()]);
    const first = common.filter((id) => known.has(id));
    this.ids = [...first, ...[...known].filter((id) => !first.includes(id))];
  }

  /** The form of an id or of one of its other names; undefined where there is none. */
  form(name: string): ImportForm | undefined {
    const id = Object.hasOwn(itemSynonyms, name) ? (itemSynonyms[name] ?? name) : name;
    let form = this.forms.get(id);
    if (form === undefined) {
      form = this.build(id);
      if (form !== undefined) this.forms.set(id, form);
    }
    return form;
  }

  isCommon(id: string): boolean {
    return common.includes(id);
  }

  private build(id: string): ImportForm | undefined {
    if (id === SUBJECTS) return subjectForm(this.definitions.plugins.flatMap((plugin) => plugin.subjectAttributes));
    const item = this.definitions.latestItem(id)?.item;
    if (item === undefined) return undefined;
    return recordForm(id, item, (key) => this.definitions.latestItem(key) !== undefined);
  }
}
