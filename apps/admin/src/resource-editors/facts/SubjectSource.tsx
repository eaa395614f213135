import { useTranslate } from 'react-admin';
import { PickOne } from '../fields/PickOne.js';
import { isObject, textAt, valueAt } from '../form/at.js';
import { useField, useForm } from '../form/form-state.js';

const BUILT_IN = ['kind', 'legalForm', 'code', 'name', 'region', 'industry', 'registeredOn', 'endedOn'] as const;
/** Before an attribute's key, so that it is not taken for a property that every subject has. */
const ATTRIBUTE = 'attribute:';

/** A property of the subject: one that every subject has, or one that a plugin adds. */
export function SubjectSource() {
  const translate = useTranslate();
  const { root, context } = useForm();
  const { set, readOnly, isWrong, message } = useField('/from/subject');
  const subject = valueAt(root, '/from/subject');
  const value = isObject(subject) ? ATTRIBUTE + textAt(subject, '/attribute') : textAt(root, '/from/subject');
  const options = [
    ...BUILT_IN.map((key) => ({ key, title: translate(`editors.subject.${key}`) })),
    ...context.attributes.map(({ key, title }) => ({ key: ATTRIBUTE + key, title })),
  ];
  return (
    <PickOne
      label={translate('editors.field.subjectProperty')}
      options={options}
      value={value}
      isRequired
      isWrong={isWrong}
      hint={message || undefined}
      readOnly={readOnly}
      onChange={(key) => set(key.startsWith(ATTRIBUTE) ? { attribute: key.slice(ATTRIBUTE.length) } : key)}
    />
  );
}
