import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useTranslate } from 'react-admin';

/** The article something stands on, as the server gives it. */
export interface BasisRow {
  readonly document: string;
  readonly documentTitle?: string | null;
  readonly number?: string | null;
  readonly article?: string | null;
  /** What the package says of the article: its text where it carries it, else how it was read. */
  readonly note?: string | null;
}

/** The number of the document and the article, with the document's title at hand. */
export function Basis({ basis, isFull }: { basis: BasisRow | null | undefined; isFull?: boolean }) {
  const translate = useTranslate();
  if (!basis) return <>—</>;
  const document = basis.number ?? basis.documentTitle ?? basis.document;
  // 四(三) is one word.
  const article = basis.article && (
    <>
      {' '}
      <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
        {basis.article}
      </Box>
    </>
  );
  if (isFull) {
    const title = basis.documentTitle ? `《${basis.documentTitle}》` : '';
    return (
      <span lang="zh-CN">
        {title}
        {basis.number ? (title ? `（${basis.number}）` : basis.number) : title ? '' : basis.document}
        {article}
      </span>
    );
  }
  return (
    <Tooltip title={basis.documentTitle ?? translate('app.basis')}>
      <Box component="span" lang="zh-CN" sx={{ color: 'text.secondary' }}>
        {document}
        {article}
      </Box>
    </Tooltip>
  );
}
