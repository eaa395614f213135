import type { Json } from '@xinheng/logic';
import type { Locale } from '@xinheng/problem';
import type { JsonObject } from '../changes/compare-resources.js';

/** A word in both languages; a sheet that was written in one is read in either. */
export type Words = Readonly<Record<Locale, string>>;

/** What stands in a cell of a column. `told` is for reading only: it is written and never read back. */
export type ColumnKind = 'text' | 'number' | 'scalar' | 'flag' | 'day' | 'choice' | 'texts' | 'json' | 'told';

/** One property of the rows of a table. */
export interface TableColumn {
  readonly title: Words;
  /** Within the row: `/basis/document`. */
  readonly at: string;
  readonly kind: ColumnKind;
  readonly isRequired?: boolean;
  /** Of a choice: what may stand there. */
  readonly choices?: readonly (string | null)[];
}

/** A part of a resource as a sheet: rows of a list, or one row where the part is an object. */
export interface Table {
  readonly name: Words;
  /** Where the part stands in the resource: `/rules`. */
  readonly at: string;
  readonly isList: boolean;
  /** Columns by which a row is known again; empty where there is one row. */
  readonly identity: readonly string[];
  readonly columns: readonly TableColumn[];
}

/** The kinds of resources that go out as sheets and come back. */
export const TABLE_RESOURCES = ['schemes', 'parameters', 'catalogue'] as const;
export type TableResource = (typeof TABLE_RESOURCES)[number];

/** The property that holds the items of a catalogue, which is a list in its file. */
export const ITEMS = 'items';

const words = (chinese: string, english: string): Words => ({ 'zh-CN': chinese, en: english });
const column = (at: string, kind: ColumnKind, title: Words, more: Partial<TableColumn> = {}): TableColumn => ({
  at,
  kind,
  title,
  ...more,
});
const REQUIRED = { isRequired: true } as const;

const KEY = column('/key', 'text', words('键', 'Key'), REQUIRED);
const TITLE = column('/title', 'text', words('名称', 'Title'), REQUIRED);
const REASON = column('/reason', 'text', words('理由', 'Reason'));
const EXTENSIBLE = column('/extensible', 'flag', words('下级可增加', 'Open below'));
const BASIS = [
  column('/basis/document', 'text', words('依据文件', 'Document')),
  column('/basis/article', 'text', words('依据条款', 'Article')),
];
const TOLD = column('/when', 'told', words('条件（供阅读）', 'Condition (to read)'));
const WHEN = column('/when', 'json', words('条件（JSON-Logic）', 'Condition (JSON-Logic)'));
const BOUNDS = [
  column('/min', 'number', words('最低分', 'Lowest')),
  column('/max', 'number', words('最高分', 'Highest')),
];

/** The sheets of a resource as it stands; of a catalogue, that of all its items under `items`. */
export function tablesOf(resource: TableResource, value: JsonObject): readonly Table[] {
  if (resource === 'catalogue') return [CATALOGUE];
  if (resource === 'parameters') return ['by' in value ? lookup(value) : CONSTANT];
  return schemeTables(value).filter(
    ({ at, isList }) => !('extends' in value) || (isList && value[at.slice(1)] !== undefined),
  );
}

function schemeTables(scheme: JsonObject): readonly Table[] {
  const grade = column('/grade', 'choice', words('等级', 'Grade'), {
    ...REQUIRED,
    ...('extends' in scheme ? { kind: 'text' as const } : { choices: keysOf(scheme['grades']) }),
  });
  const group = column('/group', 'choice', words('指标组', 'Group'), {
    ...REQUIRED,
    ...('extends' in scheme ? { kind: 'text' as const } : { choices: keysOf(scheme['groups']) }),
  });
  const graded = [grade, { ...REASON, ...REQUIRED }, ...BASIS];
  const rules = list('/rules', words('规则', 'Rules'), [KEY, TOLD, ...graded, EXTENSIBLE, { ...WHEN, ...REQUIRED }]);
  const indicators = list('/indicators', words('指标', 'Indicators'), [
    KEY,
    group,
    TOLD,
    column('/points', 'number', words('分值', 'Points'), REQUIRED),
    column('/each', 'text', words('按次', 'Each')),
    column('/cap', 'number', words('封顶', 'Cap')),
    { ...REASON, ...REQUIRED },
    ...BASIS,
    WHEN,
  ]);
  if ('extends' in scheme) return [rules, indicators];
  const grades = list('/grades', words('等级表', 'Grades'), [
    KEY,
    TITLE,
    column('/symbol', 'text', words('符号', 'Symbol')),
  ]);
  if (scheme['method'] !== 'score') {
    const otherwise: Table = {
      name: words('其余', 'Otherwise'),
      at: '/otherwise',
      isList: false,
      identity: [],
      columns: graded,
    };
    return [rules, otherwise, grades];
  }
  return [
    list(
      '/bands',
      words('分数段', 'Bands'),
      [grade, column('/min', 'number', words('下限', 'From')), REASON, ...BASIS],
      ['/grade'],
    ),
    indicators,
    list('/vetoes', words('一票否决', 'Vetoes'), [KEY, TOLD, ...graded, { ...WHEN, ...REQUIRED }]),
    list('/groups', words('指标组', 'Groups'), [KEY, TITLE, ...BOUNDS, EXTENSIBLE]),
    {
      name: words('总分', 'Score'),
      at: '',
      isList: false,
      identity: [],
      columns: [column('/base', 'number', words('基准分', 'Base'), REQUIRED), ...BOUNDS],
    },
    grades,
  ];
}

const DAY = column('/from', 'day', words('自何日起', 'From'), REQUIRED);
const VALUE = column('/value', 'scalar', words('取值', 'Value'), REQUIRED);
const CONSTANT = list('/values', words('各时期的值', 'Values'), [DAY, VALUE, ...BASIS], ['/from']);

function lookup({ by }: JsonObject): Table {
  const names = (Array.isArray(by) ? by : []).filter((one) => typeof one === 'string');
  const columns = names.map((name, at) => column(`/match/${at}`, 'text', words(name, name), REQUIRED));
  return list(
    '/rows',
    words('对照表', 'Look-up'),
    [...columns, VALUE],
    columns.map(({ at }) => at),
  );
}

const ACTS = 'licence penalty enforcement confirmation levy payment adjudication compensation reward inspection';
const CATEGORIES = Array.from({ length: 10 }, (_, at) => `cat-${String(at + 1).padStart(2, '0')}`);
const choice = (at: string, title: Words, choices: readonly (string | null)[], more: Partial<TableColumn> = REQUIRED) =>
  column(at, 'choice', title, { choices, ...more });

const CATALOGUE = list(
  `/${ITEMS}`,
  words('信息目录', 'Catalogue'),
  [
    KEY,
    TITLE,
    column('/behaviour', 'text', words('具体行为', 'Behaviour')),
    choice('/category', words('类别', 'Category'), CATEGORIES),
    choice('/act', words('行政行为', 'Act'), [...ACTS.split(' '), null], {}),
    choice('/nature', words('性质', 'Nature'), ['positive', 'negative', 'basic']),
    choice('/temporal', words('时态', 'Temporal'), ['event', 'state']),
    column('/subjectKinds', 'texts', words('主体类型', 'Subject kinds'), REQUIRED),
    column('/providers', 'texts', words('提供单位', 'Providers'), REQUIRED),
    column('/source', 'text', words('数据来源', 'Source'), REQUIRED),
    choice('/layer', words('层次', 'Layer'), ['national', 'supplement'], {}),
    column('/edition', 'text', words('目录版本', 'Edition')),
    choice('/disclosure', words('开放属性', 'Disclosure'), ['open', 'conditional', 'closed']),
    choice('/sharing', words('共享属性', 'Sharing'), ['unconditional', 'conditional', 'none']),
    column('/publicity', 'scalar', words('公示期限', 'Publicity'), REQUIRED),
    column('/updateCycle', 'text', words('更新周期', 'Update cycle'), REQUIRED),
    ...BASIS,
    column('/inForceFrom', 'day', words('自何日起有效', 'In force from')),
    column('/inForceUntil', 'day', words('至何日止有效', 'In force until')),
  ],
  ['/key', '/inForceFrom'],
);

function list(at: string, name: Words, columns: readonly TableColumn[], identity: readonly string[] = ['/key']): Table {
  return { name, at, isList: true, identity, columns };
}

function keysOf(rows: Json | undefined): readonly string[] {
  if (!Array.isArray(rows)) return [];
  return (rows as readonly Json[]).flatMap((row) => {
    const key = typeof row === 'object' && row !== null && 'key' in row ? row.key : null;
    return typeof key === 'string' ? [key] : [];
  });
}
