/** Messages of the area `facts`: facts, schemes, effects. A message names the culprit and the cure. */
export const factsCodes = {
  'facts-unified-code-form': {
    'zh-CN': '“{code}”不是统一社会信用代码：应为 18 位数字和大写字母(不含 I、O、S、V、Z)，第 3 至 8 位为数字。',
    en: '"{code}" is not a unified credit code: 18 digits and capital letters (no I, O, S, V, Z), the 3rd to 8th digits.',
  },
  'facts-unified-code-check': {
    'zh-CN': '统一社会信用代码“{code}”校验位不符，按前 17 位应为 {expected}，请核对原件。',
    en: 'The check character of the unified credit code "{code}" should be {expected}; compare it with the original.',
  },
  'facts-organisation-code-check': {
    'zh-CN': '统一社会信用代码“{code}”中的组织机构代码“{inner}”校验位不符，请核对原件。',
    en: 'The organisation code "{inner}" in the unified credit code "{code}" fails its check; compare the original.',
  },
  'facts-identity-number-form': {
    'zh-CN': '不是公民身份号码：应为 17 位数字加 1 位数字或大写 X。',
    en: 'Not an identity number: 17 digits and a digit or a capital X.',
  },
  'facts-identity-number-birth': {
    'zh-CN': '公民身份号码中的出生日期不存在，请核对第 7 至 14 位。',
    en: 'The birth date in the identity number does not exist; check the 7th to 14th digits.',
  },
  'facts-identity-number-check': {
    'zh-CN': '公民身份号码校验位不符，请核对原件。',
    en: 'The check character of the identity number is wrong; compare it with the original.',
  },
  'facts-not-in-force': {
    'zh-CN': '“{key}”在 {asOf} 没有生效的版本或取值，请换一个评价基准日，或补上该日的版本。',
    en: '"{key}" has no edition or value in force on {asOf}; choose another as-of day or add an edition for it.',
  },
  'grading-unknown-scheme': {
    'zh-CN': '没有评价方案“{scheme}”，现有：{known}。',
    en: 'There is no scheme "{scheme}"; these exist: {known}.',
  },
  'grading-not-in-force': {
    'zh-CN': '评价方案“{scheme}”在 {asOf} 尚未生效或已经失效，请换一个评价基准日。',
    en: 'The scheme "{scheme}" is not in force on {asOf}; choose another as-of day.',
  },
  'facts-unknown-item': {
    'zh-CN': '没有目录条目“{name}”(相近：{near})，请改正，或先在 catalogue.json 中声明。',
    en: 'There is no catalogue item "{name}" (near: {near}); correct it or declare it in catalogue.json.',
  },
  'facts-unknown-list': {
    'zh-CN': '没有名单“{name}”(相近：{near})，请改正，或先在 lists.json 中声明。',
    en: 'There is no list "{name}" (near: {near}); correct it or declare it in lists.json.',
  },
  'facts-unknown-scheme': {
    'zh-CN': '没有评价方案“{name}”(相近：{near})，请改正，或先在 schemes/ 中声明。',
    en: 'There is no scheme "{name}" (near: {near}); correct it or declare it in schemes/.',
  },
  'facts-unknown-attribute': {
    'zh-CN': '没有主体属性“{name}”(相近：{near})，请改正，或先在 plugin.json 的 subjectAttributes 中声明。',
    en: 'There is no subject attribute "{name}" (near: {near}); correct it or declare it in plugin.json.',
  },
  'facts-unknown-parameter': {
    'zh-CN': '没有参数“{name}”(相近：{near})，请改正，或先在 parameters.json 中声明。',
    en: 'There is no parameter "{name}" (near: {near}); correct it or declare it in parameters.json.',
  },
  'facts-unknown-field': {
    'zh-CN': '所取的信息没有字段“{name}”(相近：{near})，请改正，或在条目的 fields 中声明(各条目类型须一致)。',
    en: 'The records have no field "{name}" (near: {near}); correct it or declare it, alike in all items, under fields.',
  },
  'facts-unknown-column': {
    'zh-CN': '参数表不能按“{name}”查(相近：{near})，可用 region、industry、kind、枚举指标或评价方案。',
    en: 'A look-up table cannot go by "{name}" (near: {near}); use region, industry, kind, an enum fact or a scheme.',
  },
  'facts-not-a-dependency': {
    'zh-CN': '“{name}”属于插件“{plugin}”，本插件没有声明依赖它，请写入 dependsOn。',
    en: '"{name}" belongs to plugin "{plugin}", which this plugin does not depend on; list it under dependsOn.',
  },
  'facts-one-source': {
    'zh-CN': '指标“{fact}”须恰好写一种来源:records、subject、list、evaluations、commitments、logic。',
    en: 'Fact "{fact}" needs exactly one source: records, subject, list, evaluations, commitments or logic.',
  },
  'facts-window-not-records': {
    'zh-CN': '指标“{fact}”不取自信息(records)，不能有 window,请去掉。',
    en: 'Fact "{fact}" is not read from records and can have no window; take it away.',
  },
  'facts-window-two': {
    'zh-CN': '指标“{fact}”的 window 同时写了 last 和 calendarYear,请留一个。',
    en: 'The window of fact "{fact}" has both last and calendarYear; keep one.',
  },
  'facts-window-parameter': {
    'zh-CN': '参数“{name}”的取值“{value}”不是期间，作窗口长度须写成 P1Y、P3M、P7D。',
    en: 'The value "{value}" of parameter "{name}" is no duration; as a window write P1Y, P3M or P7D.',
  },
  'facts-aggregate-missing': {
    'zh-CN': '指标“{fact}”须写 aggregate,可用：{allowed}。',
    en: 'Fact "{fact}" needs an aggregate, one of: {allowed}.',
  },
  'facts-aggregate-not-here': {
    'zh-CN': '指标“{fact}”的来源不能用 aggregate“{aggregate}”，可用：{allowed}。',
    en: 'The source of fact "{fact}" does not take the aggregate "{aggregate}"; allowed: {allowed}.',
  },
  'facts-field-missing': {
    'zh-CN': '指标“{fact}”的 aggregate“{aggregate}”须写 field,例如 fields.amount。',
    en: 'The aggregate "{aggregate}" of fact "{fact}" needs a field, such as fields.amount.',
  },
  'facts-field-not-here': {
    'zh-CN': '指标“{fact}”不能写 field:只有 sum、average、min、max、latest、distinct 取字段。',
    en: 'Fact "{fact}" takes no field: only sum, average, min, max, latest and distinct do.',
  },
  'facts-field-not-numeric': {
    'zh-CN': '字段“{field}”的类型是 {type},aggregate“{aggregate}”不能用于它。',
    en: 'The field "{field}" is of type {type}, to which the aggregate "{aggregate}" does not apply.',
  },
  'facts-type': {
    'zh-CN': '指标“{fact}”声明为 {declared}，而来源给出 {actual}，请改 type 或来源。',
    en: 'Fact "{fact}" is declared {declared} but its source gives {actual}; change the type or the source.',
  },
  'facts-values-missing': {
    'zh-CN': '类型 {type} 须列出 values。',
    en: 'A type {type} needs its values listed.',
  },
  'facts-value-type': {
    'zh-CN': '值“{value}”不是类型 {type} 的值。',
    en: 'The value "{value}" is not of type {type}.',
  },
  'facts-absent-unused': {
    'zh-CN': '指标“{fact}”总有值,absent 不会用到，请去掉。',
    en: 'Fact "{fact}" always has a value, so absent is never used; take it away.',
  },
  'facts-later-fact': {
    'zh-CN': '指标“{fact}”只能读取写在它前面的指标，“{name}”写在后面，请调整次序。',
    en: 'Fact "{fact}" may read only facts that stand before it; "{name}" stands after: change the order.',
  },
  'facts-as-of-here': {
    'zh-CN': '这里的条件只看一条信息，不能使用 as-of,请用指标的 window。',
    en: 'A condition over one record cannot use as-of; use the window of a fact.',
  },
  'facts-parameter-values': {
    'zh-CN': '参数“{parameter}”的取值类型不一，请统一为数、文字、日期或布尔值中的一种。',
    en: 'The values of parameter "{parameter}" are of several types; make them all numbers, texts, days or booleans.',
  },
  'facts-parameter-twice': {
    'zh-CN': '参数“{parameter}”在 {from} 有两个取值，请留一个。',
    en: 'Parameter "{parameter}" has two values from {from}; keep one.',
  },
  'facts-lookup-width': {
    'zh-CN': '参数表“{table}”按 {columns} 列查，这一行写了 {count} 列。',
    en: 'Table "{table}" goes by {columns} columns, this row has {count}.',
  },
  'facts-lookup-twice': {
    'zh-CN': '参数表“{table}”有两行同样具体({match})，不知取哪一行，请删去一行。',
    en: 'Table "{table}" has two equally specific rows ({match}); take one of them away.',
  },
  'facts-lookup-columns': {
    'zh-CN': '参数表“{table}”须按一列或两列查，现为 {columns} 列。',
    en: 'Table "{table}" must go by one or two columns, it goes by {columns}.',
  },
  'facts-unknown-member': {
    'zh-CN': '这一列没有值“{name}”(相近：{near})，请改成已列出的值或 *。',
    en: 'This column has no value "{name}" (near: {near}); use a listed value or *.',
  },
  'facts-unlisted-value': {
    'zh-CN': '来源可能给出“{name}”，而 values 没有列出(相近：{near})，请补上。',
    en: 'The source can give "{name}", which values do not list (near: {near}); add it.',
  },
  'grading-unknown-grade': {
    'zh-CN': '方案没有等级“{name}”(相近：{near})，请改正，或在 grades 中声明。',
    en: 'The scheme has no grade "{name}" (near: {near}); correct it or declare it under grades.',
  },
  'grading-unknown-group': {
    'zh-CN': '方案没有指标组“{name}”(相近：{near})，请改正，或在 groups 中声明。',
    en: 'The scheme has no group "{name}" (near: {near}); correct it or declare it under groups.',
  },
  'grading-unknown-placeholder': {
    'zh-CN': '理由中的占位符“{name}”没有声明(相近：{near})，请改成指标、参数或 score。',
    en: 'The placeholder "{name}" of the reason is not declared (near: {near}); use a fact, a parameter or score.',
  },
  'grading-key-twice': {
    'zh-CN': '“{key}”在方案中出现两次，请改名：结果以它说明依据哪一条。',
    en: '"{key}" stands twice in the scheme; rename one: results say by it which rule gave them.',
  },
  'grading-key-reserved': {
    'zh-CN': '“{key}”是保留名称，请换一个。',
    en: '"{key}" is a reserved name; take another.',
  },
  'grading-grade-unreached': {
    'zh-CN': '等级“{grade}”没有任何规则、分数段或否决项给出，请补上规则或去掉这一等级。',
    en: 'No rule, band or veto gives the grade "{grade}"; add one or take the grade away.',
  },
  'grading-each-not-integer': {
    'zh-CN': 'each 须是不为空的整数指标，“{name}”不是，请改用次数类指标。',
    en: 'each must be an integer fact that is never null, which "{name}" is not; use a count.',
  },
  'grading-bands-descend': {
    'zh-CN': '分数段须由高到低：{min} 不低于前一段的 {before}，请调整次序或数值。',
    en: 'Bands go from high to low: {min} is not below {before} of the band before; change order or numbers.',
  },
  'grading-last-band': {
    'zh-CN': '最后一个分数段不写 min,以便每个主体都有等级。',
    en: 'The last band has no min, so that every subject gets a grade.',
  },
  'grading-band-min': {
    'zh-CN': '除最后一个外，每个分数段都须写 min。',
    en: 'Every band but the last needs a min.',
  },
  'grading-bounds-crossed': {
    'zh-CN': '下限 {min} 高于上限 {max}，请改正。',
    en: 'The lower bound {min} is above the upper bound {max}; correct them.',
  },
  'grading-region-outside': {
    'zh-CN': '区域“{region}”不在本插件的区域 {regions} 之内。',
    en: 'The region "{region}" is not within the regions {regions} of this plugin.',
  },
  'grading-extends-unsupported': {
    'zh-CN': '方案“{scheme}”用 extends 扩展上级方案，本版本尚不支持，请改为独立的方案，或等待支持扩展的版本。',
    en: 'Scheme "{scheme}" extends another, which this version cannot load yet; write a scheme of its own or wait.',
  },
  'grading-extension-broken': {
    'zh-CN': '插件“{plugin}”的方案“{scheme}”扩展“{parent}”，按现在的写法将不再成立；请先与其协调，或保留所扩展的内容。',
    en: 'The scheme "{scheme}" of the plugin "{plugin}" extends "{parent}" and would no longer stand; agree with its keeper first, or keep what it extends.',
  },
  'grading-extends-itself': {
    'zh-CN': '方案“{key}”扩展的是本插件自己的方案，请直接修改该方案。',
    en: 'The scheme "{key}" extends one of its own plugin; change that one instead.',
  },
  'grading-extends-region': {
    'zh-CN': '扩展须在上级方案的区域 {regions} 之内，并写明区域；超出的是 {region}。',
    en: 'An extension lies within the regions {regions} of its parent and says where; outside are {region}.',
  },
  'grading-extends-closed': {
    'zh-CN': '上级没有开放参数“{key}”；可以收紧的有：{known}。',
    en: 'The parent does not open the parameter "{key}"; open are: {known}.',
  },
  'grading-extends-fact-parameter': {
    'zh-CN': '参数“{key}”由上级的事实读取，一个事实在全省只有一种算法，不能由下级另设。',
    en: 'Facts of the parent read the parameter "{key}"; a fact is computed in one way everywhere, so it cannot be set below.',
  },
  'grading-extends-looser': {
    'zh-CN': '参数“{key}”的值 {value} 比上级自 {day} 起的 {parent} 宽松；下级只能收紧。',
    en: 'The value {value} of "{key}" is looser than the parent\'s {parent} of {day}; an extension may only tighten.',
  },
  'grading-extends-bound': {
    'zh-CN': '参数“{key}”的值 {value} 超出了上级所定的限度 {bound}。',
    en: 'The value {value} of "{key}" goes beyond the bound {bound} that the parent sets.',
  },
  'grading-extends-after': {
    'zh-CN': '增加的规则“{rule}”须写 after，排在上级允许的规则之后；写的是“{after}”，允许的有：{known}。',
    en: 'The added rule "{rule}" names with after a rule that the parent marks extensible; it names "{after}", marked are: {known}.',
  },
  'grading-extends-better': {
    'zh-CN': '增加的规则“{rule}”给出 {grade}，优于其后可能得到的 {other}；下级不得放宽。',
    en: 'The added rule "{rule}" gives {grade}, better than {other} that may follow; an extension may not loosen.',
  },
  'grading-extends-group': {
    'zh-CN': '指标组“{group}”不允许下级增加指标；允许的有：{known}。',
    en: 'The group "{group}" is not marked extensible; marked are: {known}.',
  },
  'grading-extends-points': {
    'zh-CN': '增加的指标“{indicator}”只能扣分：分值须为不大于0的数或者参数。',
    en: 'The added indicator "{indicator}" may only take points away: a number or a parameter of 0 or less.',
  },
  'grading-extends-method': {
    'zh-CN': '“{key}”不适用于方案“{scheme}”：决策表增加规则，评分增加指标。',
    en: '"{key}" does not fit the scheme "{scheme}": rules are added to a decision table, indicators to a score.',
  },
  'grading-scheme-cycle': {
    'zh-CN': '评价方案互相读取结果，成了循环：{path}，请去掉其中一处。',
    en: 'Schemes read each other in a circle: {path}; take one of the readings away.',
  },
  'effects-unknown-plugin': {
    'zh-CN': '没有插件“{plugin}”，已有：{known}。',
    en: 'There is no plugin "{plugin}"; these are here: {known}.',
  },
  'effects-unknown-list': {
    'zh-CN': '名单“{list}”在 {asOf} 不存在或未生效。',
    en: 'The list "{list}" does not exist or is not in force on {asOf}.',
  },
  'effects-unknown-metric': {
    'zh-CN': '指标率“{metric}”在 {asOf} 不存在或未生效。',
    en: 'The metric "{metric}" does not exist or is not in force on {asOf}.',
  },
  'effects-metric-over': {
    'zh-CN': '指标率“{metric}”统计的是 {over}，不能按评价结果计算。',
    en: 'The metric "{metric}" is over {over} and cannot be reckoned from results.',
  },
  'daily-regrade': {
    'zh-CN': '方案“{scheme}”的结果随日期逐日变化，几乎每个主体每天都要重评；请改用窗口、年份或日期比较。',
    en: 'What scheme "{scheme}" reads changes every day, so nearly everybody is regraded daily; use windows or dates.',
  },
} as const;
