/** What the law forbids to collect, and the words it goes by. */
export interface Topic {
  readonly title: string;
  readonly onlyOfPersons: boolean;
  /** English words as they stand in a name that was split at capitals, digits and dashes, joined by a blank. */
  readonly names: readonly string[];
  /** Chinese words anywhere in a title, and their pinyin in a name. */
  readonly words: readonly string[];
  readonly pinyin: readonly string[];
}

const topics: readonly Topic[] = [
  {
    title: '宗教信仰',
    onlyOfPersons: false,
    names: ['religion', 'religions', 'religious', 'faith', 'church', 'denomination'],
    words: ['宗教', '信仰', '教派'],
    pinyin: ['zongjiao', 'xinyang', 'zjxy'],
  },
  {
    title: '血型',
    onlyOfPersons: false,
    names: ['blood', 'blood type', 'blood group', 'bloodtype', 'bloodgroup'],
    words: ['血型'],
    pinyin: ['xuexing'],
  },
  {
    title: '疾病和病史',
    onlyOfPersons: false,
    names: [
      'disease',
      'diseases',
      'illness',
      'sickness',
      'diagnosis',
      'medical history',
      'medical record',
      'medical records',
      'health status',
      'disability',
      'hiv',
      'hepatitis',
    ],
    words: ['疾病', '病史', '病历', '患病', '病情', '诊断', '健康状况', '传染病'],
    pinyin: ['jibing', 'bingshi', 'bingli', 'huanbing'],
  },
  {
    title: '指纹、基因等生物识别信息',
    onlyOfPersons: false,
    names: [
      'fingerprint',
      'fingerprints',
      'finger print',
      'gene',
      'genes',
      'genome',
      'genetic',
      'dna',
      'biometric',
      'biometrics',
      'iris',
      'retina',
      'voiceprint',
      'voice print',
      'palmprint',
      'palm print',
      'face id',
      'facial',
      'face feature',
      'face image',
    ],
    words: [
      '指纹',
      '基因',
      '遗传',
      '生物识别',
      '生物特征',
      '人脸',
      '面部特征',
      '虹膜',
      '视网膜',
      '声纹',
      '掌纹',
      'DNA',
    ],
    pinyin: ['zhiwen', 'jiyin', 'renlian', 'hongmo', 'shengwen', 'zhangwen'],
  },
  {
    title: '个人收入',
    onlyOfPersons: true,
    names: ['income', 'salary', 'salaries', 'wage', 'wages', 'earnings'],
    words: ['收入', '工资', '薪酬', '薪金'],
    pinyin: ['shouru', 'gongzi', 'xinchou'],
  },
  {
    title: '个人存款',
    onlyOfPersons: true,
    names: ['deposit', 'deposits', 'savings', 'bank balance', 'account balance'],
    words: ['存款', '储蓄', '银行余额'],
    pinyin: ['cunkuan', 'chuxu'],
  },
  {
    title: '个人有价证券',
    onlyOfPersons: true,
    names: ['securities', 'stock', 'stocks', 'shares', 'bonds', 'fund holdings'],
    words: ['证券', '股票', '债券', '基金份额'],
    pinyin: ['zhengquan', 'gupiao', 'zhaiquan'],
  },
  {
    title: '个人商业保险',
    onlyOfPersons: true,
    names: ['insurance', 'insurance policy', 'insured amount'],
    words: ['商业保险', '保险金额', '保单'],
    pinyin: ['shangyebaoxian', 'baodan'],
  },
  {
    title: '个人不动产',
    onlyOfPersons: true,
    names: ['real estate', 'realestate', 'house', 'houses', 'housing', 'immovable property', 'land holdings'],
    words: ['不动产', '房产', '房屋'],
    pinyin: ['budongchan', 'fangchan'],
  },
  {
    title: '个人纳税数额',
    onlyOfPersons: true,
    names: ['tax amount', 'tax paid', 'taxes paid', 'taxamount', 'amount of tax'],
    words: ['纳税数额', '纳税额', '纳税金额', '缴税金额', '完税金额'],
    pinyin: ['nashuishue', 'nashuie'],
  },
];

/** `bloodType_2` → `blood type`: words in lower case, without digits. */
function wordsOf(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z\u4e00-\u9fff]+/g, ' ')
    .trim();
}

/** The forbidden topic that one of the names (of a field, its title) speaks of, or null. */
export function forbiddenTopic(names: readonly string[], isOfPersons: boolean): Topic | null {
  const split = names.map((name) => ` ${wordsOf(name.normalize('NFKC'))} `);
  const joined = split.map((words) => words.replaceAll(' ', ''));
  return (
    topics.find(
      (topic) =>
        (isOfPersons || !topic.onlyOfPersons) &&
        (topic.names.some((name) => split.some((words) => words.includes(` ${name} `))) ||
          topic.words.some((word) => joined.some((words) => words.includes(word.toLowerCase()))) ||
          topic.pinyin.some((word) => joined.includes(word))),
    ) ?? null
  );
}
