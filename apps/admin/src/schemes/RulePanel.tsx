import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { BasisRow } from '../display/Basis.js';
import { Panel } from '../display/Panel.js';
import { ArticleSheet } from './ArticleSheet.js';
import { RuleCard, type RuleCardRow } from './RuleCard.js';
import type { SchemeDetail, SchemeRuleRow } from './scheme-row.js';

/** The decision table, rule by rule, with the article of the chosen rule beside it. */
export function RulePanel({ scheme }: { scheme: SchemeDetail }) {
  const translate = useTranslate();
  const rows = rowsOf(scheme, translate('schemes.otherwiseSentence'));
  return (
    <Panel title={translate('schemes.rules')}>
      <Typography sx={{ color: 'text.secondary', mb: 1.5 }}>{translate('schemes.rulesHint')}</Typography>
      <RulesWithArticle scheme={scheme} rows={rows} />
    </Panel>
  );
}

/** Rules on the left; the article the chosen one stands on stays in sight on the right, or opens under it. */
export function RulesWithArticle({ scheme, rows }: { scheme: SchemeDetail; rows: readonly RuleCardRow[] }) {
  const translate = useTranslate();
  const { breakpoints } = useTheme();
  const isWide = useMediaQuery(breakpoints.up('lg'));
  const [chosen, setChosen] = useState<string | null>(null);
  const open = rows.find(({ key }) => key === chosen) ?? (isWide ? rows[0] : undefined);
  const sheetOf = (row: RuleCardRow) => (
    <ArticleSheet basis={row.basis} plugin={scheme.plugin} title={translate('schemes.basisOf', { rule: row.name })} />
  );
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start' }}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, flex: 1, minWidth: 0, display: 'grid', gap: 1 }}>
        {rows.map((row) => (
          <li key={row.key}>
            <RuleCard
              row={row}
              scheme={scheme}
              isOpen={open?.key === row.key}
              onToggle={() => setChosen(!isWide && chosen === row.key ? null : row.key)}
            >
              {!isWide && sheetOf(row)}
            </RuleCard>
          </li>
        ))}
      </Box>
      {isWide && open && <Box sx={{ width: 360, flexShrink: 0, position: 'sticky', top: 72 }}>{sheetOf(open)}</Box>}
    </Box>
  );
}

function rowsOf(scheme: SchemeDetail, otherwise: string): readonly RuleCardRow[] {
  const rules = (scheme.rules ?? []).map((rule) => cardOf(rule, scheme.basis));
  const last = scheme.otherwise;
  if (!last) return rules.map(numbered);
  const closing = { key: 'otherwise', ...last, sentence: otherwise, basis: last.basis ?? scheme.basis ?? null };
  return [...rules, closing].map(numbered);
}

function cardOf(rule: SchemeRuleRow, common: BasisRow | null | undefined) {
  return { ...rule, sentence: rule.sentence ?? null, basis: rule.basis ?? common ?? null };
}

function numbered(row: Omit<RuleCardRow, 'name'>, at: number): RuleCardRow {
  return { ...row, name: `${at + 1}` };
}
