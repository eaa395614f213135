import ArticleIcon from '@mui/icons-material/ArticleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { BasisRow } from '../display/Basis.js';
import { ArticleSheet } from '../schemes/ArticleSheet.js';

export interface BasisButtonProps {
  readonly basis: BasisRow | null | undefined;
  /** Whose package names the document. */
  readonly plugin: string;
}

/** Number and article; pressed, it opens what the package carries of the article. */
export function BasisButton({ basis, plugin }: BasisButtonProps) {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!basis) return null;
  const name = [basis.number ?? basis.documentTitle ?? basis.document, basis.article].filter(Boolean).join(' ');
  const title = translate('explanation.article');
  return (
    <>
      <Button
        startIcon={<ArticleIcon />}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ textAlign: 'left', minHeight: 28, py: 0 }}
      >
        <span lang="zh-CN">{name}</span>
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': title } }}
      >
        <Box sx={{ width: 420, maxWidth: '100%' }}>
          {anchor && <ArticleSheet basis={basis} plugin={plugin} title={title} />}
        </Box>
      </Popover>
    </>
  );
}

/** The plugin of a qualified key: `hebei:enterprise-grade` is of `hebei`. */
export function pluginOf(key: string): string {
  return key.split(':')[0] ?? key;
}
