import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { BasisRow } from '../display/Basis.js';
import { Properties } from '../display/Properties.js';
import { useWhole } from '../http/use-whole.js';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import { Words } from '../display/Words.js';
import type { PluginDetail } from '../plugins/plugin-row.js';

/** The article something stands on: the document, the number, and what the plugin says of it. */
export function ArticleSheet({ basis, plugin, title }: { basis: BasisRow | null; plugin: string; title: string }) {
  const translate = useTranslate();
  const note = useArticleNote(basis, plugin);
  return (
    <Box
      component="aside"
      aria-label={title}
      sx={{ bgcolor: 'background.default', borderRadius: 1, p: 2, display: 'grid', gap: 1.5 }}
    >
      <Typography variant="h3">{title}</Typography>
      {basis ? (
        <>
          <Properties
            rows={[
              [
                translate('schemes.document'),
                <Words key="document">{`《${basis.documentTitle ?? basis.document}》`}</Words>,
              ],
              [translate('schemes.number'), basis.number && <Words>{basis.number}</Words>],
              [translate('schemes.article'), basis.article && <Words>{basis.article}</Words>],
            ]}
          />
          <Box>
            <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>{translate('schemes.articleNote')}</Box>
            {note ? <Words>{note}</Words> : translate('schemes.articleNoNote')}
          </Box>
          <RouteLink to={pageOf('plugins', plugin)}>{translate('schemes.toCoverage')}</RouteLink>
        </>
      ) : (
        <span>{translate('app.basisNone')}</span>
      )}
    </Box>
  );
}

/** What the package says of the article, with the rule or in its table of articles. */
function useArticleNote(basis: BasisRow | null, plugin: string): string | null {
  const { data } = useWhole<PluginDetail>('plugins', plugin);
  if (basis?.note) return basis.note;
  const entry = data?.coverage.find(
    ({ document, article }) => document === basis?.document && article === basis.article,
  );
  return entry?.note ?? null;
}
