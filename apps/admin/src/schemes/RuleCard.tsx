import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Fragment, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Basis, type BasisRow } from '../display/Basis.js';
import { GradeMark } from '../display/GradeMark.js';
import type { SchemeDetail } from './scheme-row.js';

/** A rule as it is read: its place, its condition in words, the grade, the reason it gives. */
export interface RuleCardRow {
  readonly key: string;
  /** Its number in the table. */
  readonly name: string;
  readonly grade: string;
  readonly reason: string;
  readonly sentence: string | null;
  readonly basis: BasisRow | null;
}

export interface RuleCardProps {
  readonly row: RuleCardRow;
  readonly scheme: SchemeDetail;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** The article, where there is no room beside. */
  readonly children?: ReactNode;
}

export function RuleCard({ row, scheme, isOpen, onToggle, children }: RuleCardProps) {
  const translate = useTranslate();
  const order = scheme.grades.findIndex(({ key }) => key === row.grade);
  return (
    <Box
      sx={{
        border: '1px solid',
        borderColor: isOpen ? 'primary.main' : 'divider',
        borderRadius: 1,
        p: 1.5,
        display: 'grid',
        gap: 0.75,
      }}
    >
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'baseline' }}>
        <Box component="span" aria-hidden="true" sx={{ color: 'text.secondary', minWidth: '1.5em' }}>
          {row.name}
        </Box>
        <Box sx={{ flex: 1, minWidth: 0, fontWeight: 500 }}>{row.sentence ?? translate('schemes.always')}</Box>
        <GradeMark grade={row.grade} title={scheme.grades[order]?.title} order={order} count={scheme.grades.length} />
      </Box>
      <Box sx={{ pl: 'calc(1.5em + 12px)', color: 'text.secondary' }}>
        {translate('schemes.reason')} <Reason text={row.reason} scheme={scheme} />
      </Box>
      <Box sx={{ pl: 'calc(1.5em + 12px)', display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Basis basis={row.basis} />
        <Button
          aria-pressed={isOpen}
          aria-label={`${translate('schemes.showBasis')} ${translate('schemes.rule', { n: row.name })}`}
          onClick={onToggle}
        >
          {translate('schemes.showBasis')}
        </Button>
      </Box>
      {isOpen && children}
    </Box>
  );
}

/** The text of a reason with the names of the facts where their values will stand. */
function Reason({ text, scheme }: { text: string; scheme: SchemeDetail }) {
  return (
    <>
      {text.split(/(\{[^}]+\})/).map((part, at) =>
        part.startsWith('{') ? (
          <Box
            key={at}
            component="span"
            sx={{ border: '1px dotted', borderColor: 'text.secondary', borderRadius: 0.5, px: 0.5, mx: 0.25 }}
          >
            {titleOf(part.slice(1, -1), scheme)}
          </Box>
        ) : (
          <Fragment key={at}>{part}</Fragment>
        ),
      )}
    </>
  );
}

function titleOf(key: string, scheme: SchemeDetail): string {
  const id = key.includes(':') ? key : `${scheme.plugin}:${key}`;
  return scheme.facts.find((fact) => fact.id === id)?.title ?? key;
}
