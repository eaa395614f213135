/** Messages of the area `logic`. A message names the culprit and the cure. */
export const logicCodes = {
  'logic-too-deep': {
    'zh-CN': '规则嵌套超过 {limit} 层(每个数组或对象算一层)，请拆成多个指标或多条规则。',
    en: 'The rule is nested deeper than {limit} levels (each array or object is one); split it into facts or rules.',
  },
  'logic-too-many-nodes': {
    'zh-CN': '规则超过 {limit} 个节点，请拆成多个指标或多条规则，或改用参数表。',
    en: 'The rule has more than {limit} nodes; split it into facts or rules, or use a look-up table.',
  },
  'logic-too-large': {
    'zh-CN': '规则超过 {limit} 字节，请拆成多个指标或多条规则，或改用参数表。',
    en: 'The rule is larger than {limit} bytes; split it into facts or rules, or use a look-up table.',
  },
  'logic-array-too-long': {
    'zh-CN': '数组有 {count} 个元素，最多 {limit} 个，请改用参数表。',
    en: 'The array has {count} elements, at most {limit} are allowed; use a look-up table.',
  },
  'logic-not-json': {
    'zh-CN': '这里的值({type})不是 JSON,规则只能由 JSON 值组成。',
    en: 'The value here ({type}) is not JSON; rules are made of JSON values only.',
  },
  'logic-not-finite': {
    'zh-CN': '“{value}”不是有限的数，请写一个具体的数。',
    en: '"{value}" is not a finite number; write a plain number.',
  },
  'logic-number-too-large': {
    'zh-CN': '数 {value} 太大，绝对值须小于 {limit}。',
    en: 'The number {value} is too large; its absolute value must be below {limit}.',
  },
  'logic-not-one-operator': {
    'zh-CN': '规则对象须恰好有一个运算符，这里有 {count} 个({names})；多个条件请用 {"and": […]} 连接。',
    en: 'A rule object has exactly one operator, this one has {count} ({names}); join conditions with {"and": […]}.',
  },
  'logic-unknown-operator': {
    'zh-CN': '没有运算符“{operator}”，可用的有：{known}。',
    en: 'There is no operator "{operator}"; these exist: {known}.',
  },
  'logic-unknown-operator-near': {
    'zh-CN': '没有运算符“{operator}”，是否指“{near}”？',
    en: 'There is no operator "{operator}"; did you mean "{near}"?',
  },
  'logic-prototype-name': {
    'zh-CN': '“{name}”是保留名称，不能在规则中使用，请换一个名称。',
    en: '"{name}" is a reserved name and may not stand in a rule; use another name.',
  },
  'logic-unknown-name': {
    'zh-CN': '没有声明“{name}”，请先在指标、参数或字段中声明，或改用已声明的名称。',
    en: '"{name}" is not declared; declare it as a fact, parameter or field, or use a declared name.',
  },
  'logic-unknown-name-near': {
    'zh-CN': '没有声明“{name}”，是否指“{near}”？',
    en: '"{name}" is not declared; did you mean "{near}"?',
  },
  'logic-name-not-text': {
    'zh-CN': '“{operator}”的名称须直接写成文字，例如 {"var": "指标"}，不能由表达式算出。',
    en: '"{operator}" takes names as plain text, as in {"var": "fact"}; a name cannot be computed.',
  },
  'logic-name-in-body': {
    'zh-CN': '循环体内只能读取 {allowed}，不能读取“{name}”，请把这个条件移到循环体外。',
    en: 'The body of a loop reads {allowed} only, not "{name}"; move that condition outside the loop.',
  },
  'logic-wrong-arity': {
    'zh-CN': '“{operator}”需要 {allowed} 个参数，这里有 {count} 个。',
    en: '"{operator}" takes {allowed} operands, here are {count}.',
  },
  'logic-not-boolean': {
    'zh-CN': '“{operator}”的这个参数须为真假值，这里的类型是 {actual}；请写成比较，例如 {">": [{"var": "指标"}, 0]}。',
    en: '"{operator}" takes a boolean here, this is of type {actual}; write a comparison, as in {">": [{"var": "fact"}, 0]}.',
  },
  'logic-not-a-number': {
    'zh-CN': '“{operator}”的这个参数须为数，这里的类型是 {actual}；请改用数值型指标、参数或数。',
    en: '"{operator}" takes a number here, this is of type {actual}; use a numeric fact, a parameter or a number.',
  },
  'logic-not-an-integer': {
    'zh-CN': '“{operator}”的这个参数须为整数，这里的类型是 {actual}；请改用整数型指标、参数或整数。',
    en: '"{operator}" takes an integer here, this is of type {actual}; use an integer fact, a parameter or an integer.',
  },
  'logic-not-a-date': {
    'zh-CN': '“{operator}”的这个参数须为日期，这里的类型是 {actual}；日期写成 {"date": "2022-06-01"}。',
    en: '"{operator}" takes a date here, this is of type {actual}; a date is written {"date": "2022-06-01"}.',
  },
  'logic-not-text': {
    'zh-CN': '“{operator}”的这个参数须为文字，这里的类型是 {actual}；请改用文字型指标或文字。',
    en: '"{operator}" takes text here, this is of type {actual}; use a text fact or a text.',
  },
  'logic-not-a-list': {
    'zh-CN': '“{operator}”的这个参数须为数组或集合，这里的类型是 {actual}；请写成 ["甲", "乙"] 或读取集合型指标。',
    en: '"{operator}" takes a list here, this is of type {actual}; write ["a", "b"] or read a fact of type set.',
  },
  'logic-not-a-scalar': {
    'zh-CN': '“{operator}”的这个参数须为单个值，不能是数组或集合；判断是否在其中请用 in。',
    en: '"{operator}" takes a single value here, not a list; use in to ask for membership.',
  },
  'logic-not-ordered': {
    'zh-CN': '“{operator}”只能比较数或日期的大小，这里的类型是 {actual}；请改用 == 或 in。',
    en: '"{operator}" orders numbers or dates only, this is of type {actual}; use == or in.',
  },
  'logic-different-types': {
    'zh-CN': '“{operator}”两边的类型不同：{left} 与 {right}，请使两边同为一种类型。',
    en: '"{operator}" meets two types, {left} and {right}; give all its operands one type.',
  },
  'logic-date-as-text': {
    'zh-CN': '与日期比较时，日期须写成 {"date": "{text}"}，不能写成文字“{text}”。',
    en: 'To compare with a date, write {"date": "{text}"}, not the text "{text}".',
  },
  'logic-not-a-member': {
    'zh-CN': '“{value}”不在可取的值之中，可取：{members}。',
    en: '"{value}" is none of the values that are possible here: {members}.',
  },
  'logic-no-common-member': {
    'zh-CN': '“{operator}”两边没有共同的取值({left};{right})，结果永远相同，请检查所用的指标。',
    en: '"{operator}" compares values that never meet ({left}; {right}); check which facts are meant.',
  },
  'logic-nullable': {
    'zh-CN':
      '“{name}”可能为空，不能在这里直接使用：请写成 {"var": ["{name}", 默认值]}，或先用 {"==": [{"var": "{name}"}, null]} 判断。',
    en: '"{name}" may be null and cannot stand here as it is: write {"var": ["{name}", default]}, or ask first with {"==": [{"var": "{name}"}, null]}.',
  },
  'logic-may-be-null': {
    'zh-CN': '这里的结果可能为空，请给 if 补上最后的分支，或不用 null。',
    en: 'The result here may be null; give the if its last branch, or do without null.',
  },
  'logic-not-a-day': {
    'zh-CN': '“{value}”不是有效日期，请写成 {"date": "2022-06-01"}。',
    en: '"{value}" is not a day; write {"date": "2022-06-01"}.',
  },
  'logic-not-a-duration': {
    'zh-CN':
      '{value} 不是有效期间，请写成 {"duration": "P1Y"}、{"duration": "P3M"} 或 {"duration": {"workingDays": 3}}。',
    en: '{value} is not a duration; write {"duration": "P1Y"}, {"duration": "P3M"} or {"duration": {"workingDays": 3}}.',
  },
  'logic-nested-list': {
    'zh-CN': '数组的元素须为单个非空的值，不能是数组、集合或 null。',
    en: 'Elements of a list are single values, never lists or null.',
  },
  'logic-wrong-result': {
    'zh-CN': '此处的规则须得出 {expected}，实际得出 {actual}，请修改规则或声明的类型。',
    en: 'The rule must give {expected} here and gives {actual}; change the rule or the declared type.',
  },
  'rule-arithmetic': {
    'zh-CN': '计算超出允许的范围(绝对值须小于 10^15)或以零为除数，该主体不予评级，请检查其数据和规则。',
    en: 'A calculation left the exact range (below 10^15) or divided by zero; the subject is set aside: check its data and the rule.',
  },
  'rule-budget': {
    'zh-CN': '规则的计算超过 {limit} 步，该主体不予评级，请简化循环。',
    en: 'The rule took more than {limit} steps; the subject is set aside: make its loops simpler.',
  },
} as const;
