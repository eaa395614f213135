export { BeforePassword, CurrentActor, CurrentLocale, CurrentSession, Public, Roles, SignedInOnly } from './access.js';
export { downloadOf } from './download.js';
export { sendEvents, type ServerEvent } from './events.js';
export {
  BooleanField,
  ChoiceField,
  ChoicesField,
  DayField,
  IdField,
  IdOrIdsField,
  IntegerField,
  NestedField,
  NestedListField,
  ObjectField,
  TextField,
  TextsField,
} from './fields.js';
export { Idempotent } from './idempotency.interceptor.js';
export { IfMatch, IfMatchIfGiven } from './if-match.js';
export { List, ListParams, respondList, type ListAnswer } from './list.js';
export { dayOrToday, QueryDay, QueryNames, QueryText } from './query.js';
export { contentOf, PackageUpload, Upload, type FileContent } from './upload.js';
