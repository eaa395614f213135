import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';

export interface PageHeaderProps {
  readonly title: string;
  /** One line under the title: what this is. */
  readonly children?: ReactNode;
  /** Beside the title: marks and codes. */
  readonly beside?: ReactNode;
  readonly actions?: ReactNode;
}

/** The one h1 of a page, with its acts on the right; it names the browser's tab too. */
export function PageHeader({ title, children, beside, actions }: PageHeaderProps) {
  const translate = useTranslate();
  useEffect(() => {
    document.title = translate('app.documentTitle', { title });
  }, [title, translate]);
  return (
    <Box component="header" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start', mb: 2 }}>
      <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5 }}>
          <Typography variant="h1">{title}</Typography>
          {beside}
        </Box>
        {children && (
          <Typography component="div" sx={{ color: 'text.secondary', maxWidth: '72ch' }}>
            {children}
          </Typography>
        )}
      </Box>
      {actions && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{actions}</Box>}
    </Box>
  );
}
