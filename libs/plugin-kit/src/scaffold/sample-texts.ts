import type { SamplePlugin } from './sample-plugin.js';

/** `README.md`: for people. */
export function sampleReadme({ id, title }: SamplePlugin): string {
  return `# ${title}（${id}）

依据：示例办法（请换成所实施的文件）。本目录的内容都是示例，标有“示例”的请逐一换掉。

一句话：近1年的失信次数和严重程度决定 A（守信）、B（一般失信）、C（严重失信）；先看最重的，第一条成立的规则定级。

| 先看哪里 | 有什么 |
|---|---|
| \`plugin.json\` | 谁、在哪里、依据哪些文件；每一条怎样落实 |
| \`catalogue.json\` \`classifications.json\` | 有哪些信息；哪些是一般失信、哪些是严重失信 |
| \`facts.json\` \`parameters.json\` | 次数怎么数；可以调整的数 |
| \`schemes/credit-grade.json\` | 定级规则，最重的在前 |
| \`cases/credit-grade.json\` | 算例：每条规则、每个界限的两侧、期限边缘日 |
| \`measures.json\` \`lists.json\` \`supervision.json\` | 各等级带来什么：措施、清单、抽查 |
| \`procedures.json\` \`reliefs.json\` \`templates/\` | 异议怎么办、突发事件怎么办、文书 |
| \`metrics.json\` \`locales/en.json\` | 统计的比率；英文译文 |

检查和试算：

\`\`\`
xinheng plugin validate . --strict
xinheng plugin test . --strict
\`\`\`

## 我们的读法

1. 2次归B，3次起为C；上限是参数 \`general-limit\`。
2. “1年内”是截至评价基准日的滚动1年，不含整1年前的那一天；期限是参数 \`counting-window\`。

## 没有收入的

- （写明哪些条款没有收入，为什么。）

## 待明确

- （写明原文有歧义、需要制定机关解释的地方。）
`;
}

/** `CHANGELOG.md`: what changed and who is touched. */
export const sampleChangelog = `# 变更记录

## 0.1.0

- 新增 · 2025-01-01 起 · 方案 \`credit-grade\` 全部规则 · 等级变化的算例：无（首版）
`;
