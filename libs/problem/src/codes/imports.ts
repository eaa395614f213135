/** Messages of the area `imports`. A message names the culprit and the cure. */
export const importCodes = {
  'import-unknown': {
    'zh-CN': '没有编号为“{id}”的导入批次，或它不在您的查看范围内。请从导入列表进入。',
    en: 'There is no import "{id}", or it is outside your scope. Open it from the list of imports.',
  },
  'import-target': {
    'zh-CN':
      '请说明导入什么：kind=subjects(主体)，或 item=目录条目，例如 national:administrative-penalty。两者只写一个。',
    en: 'Say what is imported: kind=subjects, or item=a catalogue item such as national:administrative-penalty; not both.',
  },
  'import-kind-unsupported': {
    'zh-CN': '不能导入“{kind}”；可导入：subjects。记录请写 item。',
    en: '"{kind}" cannot be imported; there is: subjects. For records give an item.',
  },
  'import-item-unknown': {
    'zh-CN': '没有目录条目“{item}”(相近：{near})。请在目录中查看条目，写成“插件:条目”的形式。',
    en: 'There is no catalogue item "{item}" (near: {near}). Look it up in the catalogue and write it as plugin:item.',
  },
  'import-dry-run-value': {
    'zh-CN': 'dryRun 的值“{value}”不可用，应为 true 或 false。',
    en: 'dryRun cannot be "{value}"; it is true or false.',
  },
  'import-file-format': {
    'zh-CN': '文件内容不是 XLSX、CSV 或 NDJSON(识别为 {found})。请用表格软件另存为 XLSX 或 CSV 后再上传。',
    en: 'The content of the file is not XLSX, CSV or NDJSON (it looks like {found}). Save it as XLSX or CSV and upload again.',
  },
  'import-file-unreadable': {
    'zh-CN': '无法读取这个 {format} 文件，它可能已损坏。请在原软件中打开并另存一份再上传。',
    en: 'This {format} file cannot be read; it may be damaged. Open it where it was made, save it anew and upload that.',
  },
  'import-file-too-large': {
    'zh-CN': '文件解压后超出上限({limit})或压缩比异常，不予读取。请拆分成几个文件。',
    en: 'The file unpacks to more than is allowed ({limit}), or is packed suspiciously tight. Split it into several files.',
  },
  'import-file-gone': {
    'zh-CN': '上传的文件已不在服务器上，无法继续。请重新上传。',
    en: 'The uploaded file is no longer on the server. Upload it again.',
  },
  'import-header-missing': {
    'zh-CN': '前 {lines} 行中没有找到表头，应有“{names}”等列。请核对文件和所选条目，或下载模板填写。',
    en: 'No header was found in the first {lines} lines; columns such as {names} are expected. Check the file and the item chosen, or fill in the template.',
  },
  'import-columns-missing': {
    'zh-CN': '表头(第 {line} 行)缺少必填列：{columns}。请补上这些列，或下载模板填写。',
    en: 'The header (line {line}) lacks the required columns {columns}. Add them, or fill in the template.',
  },
  'import-no-rows': {
    'zh-CN': '表头之下没有数据行，没有可导入的内容。',
    en: 'There is no row below the header, and so nothing to import.',
  },
  'import-pending-many': {
    'zh-CN': '有 {pending} 个导入批次尚未处理完，请在 {seconds} 秒后再上传。',
    en: '{pending} imports are still waiting. Upload again in {seconds} seconds.',
  },
  'sample-fill-real-subjects': {
    'zh-CN': '数据库内有真实主体，不能填充示例主体。请另建一个数据库再试。',
    en: 'The database keeps real subjects, so it is not filled with sample ones. Take another database.',
  },
  'import-sample-present': {
    'zh-CN': '平台内有示例数据，不能导入真实数据。请先由管理员清除示例数据，或只导入示例文件(代码第 9 位起为 Y000)。',
    en: 'The platform holds sample data, so real data is refused. Have an administrator remove the sample first, or import sample files only (codes with Y000 from the 9th place).',
  },
  'import-not-cancellable': {
    'zh-CN': '这个导入批次已经结束，或已在取消，不能再取消。',
    en: 'This import has ended or is being cancelled already; it cannot be cancelled any more.',
  },
  'import-not-finished': {
    'zh-CN': '这个导入批次还在进行，请等它结束，或先取消，再撤回。',
    en: 'This import is still under way. Wait until it ends, or cancel it, and withdraw it then.',
  },
  'import-dry-run-withdraw': {
    'zh-CN': '试导入没有写入任何数据，无需撤回。',
    en: 'A dry run wrote nothing, so there is nothing to withdraw.',
  },
  'import-withdrawn': {
    'zh-CN': '这个导入批次已于 {at} 撤回。',
    en: 'This import was withdrawn at {at}.',
  },
  'import-template-unknown': {
    'zh-CN': '没有模板“{name}”。可用的有 subjects、目录条目或其别名，后缀为 .xlsx 或 .csv。',
    en: 'There is no template "{name}". There are subjects and the catalogue items, with .xlsx or .csv behind them.',
  },
  'import-sample-file-unknown': {
    'zh-CN': '没有示例文件“{name}”；现有：{known}。',
    en: 'There is no sample file "{name}"; there are: {known}.',
  },
  'import-failed': {
    'zh-CN': '导入时程序出错，已停在第 {line} 行；此前的行已保留，不会重复。请反映问题后重新上传同一文件。',
    en: 'The program failed after line {line}; the rows before it are kept and will not double. Report it, then upload the same file again.',
  },
  'import-row-unreadable': {
    'zh-CN': '这一行无法读取({reason})。请改正后重新导入。',
    en: 'This line cannot be read ({reason}). Correct it and import it again.',
  },
  'import-cell-missing': {
    'zh-CN': '缺少“{column}”，请填写。',
    en: '"{column}" is missing; fill it in.',
  },
  'import-cell-long': {
    'zh-CN': '内容有 {length} 个字，上限为 {max}，请缩短。',
    en: 'The text has {length} characters and may have {max}; shorten it.',
  },
  'import-cell-formula': {
    'zh-CN': '公式出错或没有保存计算结果，请改为数值。',
    en: 'The formula failed or was saved without its result; put the value in its place.',
  },
  'import-cell-day': {
    'zh-CN': '不是有效日期，请写成 2022-03-04、2022/3/4 或 2022年3月4日。',
    en: 'Not a day that exists; write 2022-03-04, 2022/3/4 or 2022年3月4日.',
  },
  'import-day-in-future': {
    'zh-CN': '日期在今天({today})之后，请核对。',
    en: 'The day lies after today ({today}); check it.',
  },
  'import-day-before': {
    'zh-CN': '早于“{other}”({day})，请核对两个日期。',
    en: 'It lies before "{other}" ({day}); check both days.',
  },
  'import-cell-number': {
    'zh-CN': '不是数值，请写成 1234.50 或 12.5万元 的形式。',
    en: 'Not a number; write it as 1234.50 or 12.5万元.',
  },
  'import-cell-integer': {
    'zh-CN': '应为整数。',
    en: 'A whole number is needed.',
  },
  'import-cell-number-large': {
    'zh-CN': '数值过大，整数部分至多 15 位，请核对金额单位。',
    en: 'The number is too large, 15 digits before the point at most; check the unit of the amount.',
  },
  'import-cell-minimum': {
    'zh-CN': '不得小于 {minimum}。',
    en: 'It may not be less than {minimum}.',
  },
  'import-cell-maximum': {
    'zh-CN': '不得大于 {maximum}。',
    en: 'It may not be more than {maximum}.',
  },
  'import-cell-boolean': {
    'zh-CN': '应填“是”或“否”。',
    en: 'Write 是 (yes) or 否 (no).',
  },
  'import-cell-choice': {
    'zh-CN': '不在可填的范围内；可填：{allowed}。',
    en: 'Not one of the values there are: {allowed}.',
  },
  'import-cell-penalty-kind': {
    'zh-CN': '“{kind}”不是行政处罚法第九条的处罚种类；可填(多种用分号隔开)：{allowed}。',
    en: '"{kind}" is no kind of penalty of Article 9 of the Administrative Penalty Law; there are, parted by semicolons: {allowed}.',
  },
  'import-cell-region': {
    'zh-CN': '不是已知的行政区划，请填 6 位代码(如 130102)或完整名称(如 河北省石家庄市长安区)。',
    en: 'Not a known region; give the code of 6 digits (130102) or the full name (河北省石家庄市长安区).',
  },
  'import-cell-industry': {
    'zh-CN': '不是国民经济行业代码，请填门类字母加数字，如 G54。',
    en: 'Not an industry code (GB/T 4754); give the section letter and digits, as G54.',
  },
  'import-subject-unknown': {
    'zh-CN': '平台内没有这个主体，或它不在您的管辖区域。请核对代码，或先导入主体登记信息。',
    en: 'No such subject is registered, or it is outside your region. Check the code, or import the register first.',
  },
  'import-name-differs': {
    'zh-CN': '登记名称为“{registered}”，与此不同；已按代码匹配并保留，请核对。',
    en: 'The registered name is "{registered}"; the row was matched by its code and kept. Check it.',
  },
  'sample-removal-unconfirmed': {
    'zh-CN': '清除示例数据不可撤销，请将 confirm 设为 true 以确认。',
    en: 'Removing the sample cannot be undone; set confirm to true to confirm it.',
  },
  'import-sample-only': {
    'zh-CN': '平台内有示例数据，只接受示例代码(第 9 位起为 Y000)。',
    en: 'The platform holds sample data; only sample codes (Y000 from the 9th place) are taken.',
  },
  'import-decision-twice': {
    'zh-CN': '本文件前面已有同一文书号的决定，内容不同；一项决定只记一条，请合并为一行。',
    en: 'The file has this decision before, with another content. One decision is one record: merge the rows into one.',
  },
} as const;
