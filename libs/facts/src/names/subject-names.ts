import type { Json, Value, ValueType, Variable } from '@xinheng/logic';
import { legalForms, subjectKinds, type Subject } from '../model.js';
import { valueOf } from './json-value.js';
import type { DefinitionIndex } from './definition-index.js';

interface BuiltIn {
  readonly title: string;
  readonly type: ValueType;
  readonly valueTitles?: Readonly<Record<string, string>>;
}

const builtIns: Readonly<Record<string, BuiltIn>> = {
  kind: {
    title: '主体类别',
    type: { kind: 'enum', values: subjectKinds, isNullable: false },
    valueTitles: {
      enterprise: '企业',
      'individual-business': '个体工商户',
      cooperative: '农民专业合作社',
      institution: '事业单位',
      organ: '机关',
      association: '社会组织',
      'other-organisation': '其他组织',
      person: '自然人',
    },
  },
  legalForm: {
    title: '法律形态',
    type: { kind: 'enum', values: legalForms, isNullable: true },
    valueTitles: { 'natural-person': '自然人', 'legal-person': '法人', unincorporated: '非法人组织' },
  },
  code: { title: '主体代码', type: { kind: 'string', isNullable: false } },
  name: { title: '主体名称', type: { kind: 'string', isNullable: true } },
  region: { title: '所在区域', type: { kind: 'string', isNullable: false } },
  industry: { title: '所属行业', type: { kind: 'string', isNullable: true } },
  registeredOn: { title: '登记日期', type: { kind: 'date', isNullable: true } },
  endedOn: { title: '终止日期', type: { kind: 'date', isNullable: true } },
};

const PREFIX = 'subject.';
const ATTRIBUTES = 'subject.attributes.';

/** The property of a subject that a fact or `subject.*` names, or undefined. */
export function subjectProperty(name: string): (BuiltIn & { readonly name: string }) | undefined {
  const builtIn = Object.hasOwn(builtIns, name) ? builtIns[name] : undefined;
  return builtIn === undefined ? undefined : { ...builtIn, name };
}

/** The names of what every subject has. */
export function subjectPropertyNames(): readonly string[] {
  return Object.keys(builtIns);
}

/** `subject.kind`, `subject.attributes.<key>` as variables; undefined for what is not declared. */
export function subjectVariable(index: DefinitionIndex, plugin: string, name: string): Variable | undefined {
  if (name.startsWith(ATTRIBUTES)) {
    const attribute = index.attribute(plugin, name.slice(ATTRIBUTES.length));
    if (attribute === undefined) return undefined;
    const { title, type, values, unit } = attribute;
    return {
      name,
      title,
      type: { kind: type, isNullable: true, ...(values && { values }) },
      ...(unit !== undefined && { unit }),
    };
  }
  const property = name.startsWith(PREFIX) ? subjectProperty(name.slice(PREFIX.length)) : undefined;
  if (property === undefined) return undefined;
  const { title, type, valueTitles } = property;
  return { name, title, type, ...(valueTitles && { valueTitles }) };
}

/** Reads `subject.<property>` or `subject.attributes.<key>` of a subject. */
export function subjectReader(variable: Variable): (subject: Subject) => Value {
  const { kind } = variable.type;
  if (variable.name.startsWith(ATTRIBUTES)) {
    const key = variable.name.slice(ATTRIBUTES.length);
    return (subject) =>
      subject.attributes !== undefined && Object.hasOwn(subject.attributes, key)
        ? valueOf(subject.attributes[key], kind)
        : null;
  }
  const property = variable.name.slice(PREFIX.length) as keyof Subject;
  return (subject) => valueOf(subject[property] as Json | undefined, kind);
}
