import type { CivilDay } from '@xinheng/calendar';
import type { BasisView } from '../definitions/reading/basis-view.js';
import { maskedCode } from '../subjects/subject-code.js';
import type { SubjectRow } from '../subjects/subject-row.js';
import type { Filling } from './fill-template.js';
import type { NoticeValues } from './notice-order.js';

/** What a document is made of besides what its maker gives. */
export interface NoticeFacts {
  readonly year: number;
  readonly serial: number;
  readonly today: CivilDay;
  readonly basis: BasisView | null;
  readonly unitTitle: string;
  readonly subject: SubjectRow | null;
}

/** What fills the placeholders of a template: what was given, and else what is known. A person's number is never whole. */
export function noticeFilling(values: NoticeValues, facts: NoticeFacts): Filling {
  const { subject } = facts;
  const families = {
    unit: { title: facts.unitTitle, ...values.unit },
    subject: {
      ...(subject === null
        ? {}
        : {
            name: subject.name,
            code: maskedCode(subject.kind, subject.code),
            region: subject.region,
            address: subject.address,
          }),
      ...values.subject,
    },
    case: values.case ?? {},
    form: values.form ?? {},
    decision: values.decision ?? {},
  };
  const single = {
    year: facts.year,
    serial: facts.serial,
    today: facts.today,
    basis: values.basis ?? basisInWords(facts.basis),
  };
  return (name) => {
    const [family = '', key] = name.split(/\.(.*)/s);
    if (key === undefined) return Object.hasOwn(single, family) ? single[family as keyof typeof single] : undefined;
    const of = Object.hasOwn(families, family) ? families[family as keyof typeof families] : {};
    return Object.hasOwn(of, key) ? (of as NonNullable<NoticeValues['form']>)[key] : undefined;
  };
}

/** A basis as documents cite it: 《title》（number）article. */
function basisInWords(basis: BasisView | null): string | null {
  if (basis === null) return null;
  const title = (basis.documentTitle ?? basis.document).replace(/^《(.*)》$/, '$1');
  return `《${title}》${basis.number === null ? '' : `（${basis.number}）`}${basis.article}`;
}
