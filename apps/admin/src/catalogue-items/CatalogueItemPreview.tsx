import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useGetOne, useTranslate } from 'react-admin';
import { DataTable } from '../charts/DataTable.js';
import { Basis } from '../display/Basis.js';
import { Identifier } from '../display/Identifier.js';
import { LoadingLines } from '../display/Loading.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { Properties } from '../display/Properties.js';
import { pageOf, RouteLink, rowsAt } from '../display/RouteLink.js';
import { useValue, useValueList } from '../display/use-value.js';
import { Words } from '../display/Words.js';
import { ReviseButton } from '../revisions/entry/ReviseButton.js';
import type { CatalogueItemRow } from './catalogue-item-row.js';
import { usePublicity } from './use-publicity.js';

/** One kind of record: who gives it, who may see it and for how long, and its fields. */
export function CatalogueItemPreview({ id }: { id: string }) {
  const translate = useTranslate();
  const read = useValue();
  const readAll = useValueList();
  const publicity = usePublicity();
  const { data: item, error, refetch } = useGetOne<CatalogueItemRow>('catalogue-items', { id });
  if (error)
    return <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />;
  if (!item) return <LoadingLines count={8} />;
  const providers = item.providers.includes('*') ? translate('catalogue.anyProvider') : item.providers.join('、');
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ pr: 4 }}>
        <Typography variant="h2">{item.title}</Typography>
        <Identifier value={item.id} />
        <Box sx={{ mt: 1 }}>
          <ReviseButton resource="catalogue" id={item.id} title={item.title} size="small" />
        </Box>
        <Box>
          <RouteLink to={rowsAt('records', { item: item.id })}>{translate('catalogue.records')}</RouteLink>
        </Box>
      </Box>
      <Properties
        columns={160}
        rows={[
          [translate('catalogue.category'), read('category', item.category)],
          [translate('catalogue.act'), read('act', item.act)],
          [translate('catalogue.nature'), read('nature', item.nature)],
          [translate('catalogue.temporal'), read('temporal', item.temporal)],
          [translate('catalogue.subjectKinds'), readAll('subjectKind', item.subjectKinds)],
          [translate('catalogue.providers'), providers],
          [translate('catalogue.source'), <Words key="source">{item.source}</Words>],
          [translate('catalogue.disclosure'), read('disclosure', item.disclosure)],
          [translate('catalogue.sharing'), read('sharing', item.sharing)],
          [translate('catalogue.publicity'), publicity(item.publicity)],
          [translate('catalogue.updateCycle'), <Words key="cycle">{item.updateCycle}</Words>],
          [translate('catalogue.layer'), read('layer', item.layer)],
          [
            translate('catalogue.plugin'),
            <RouteLink key="plugin" to={pageOf('plugins', item.plugin)}>
              <Words>{item.pluginTitle}</Words>
            </RouteLink>,
          ],
          [translate('catalogue.basis'), <Basis key="basis" basis={item.basis} isFull />],
        ]}
      />
      <Fields item={item} />
    </Box>
  );
}

function Fields({ item }: { item: CatalogueItemRow }) {
  const translate = useTranslate();
  const read = useValue();
  const title = translate('catalogue.fields');
  return (
    <Box>
      <Typography variant="h3">{title}</Typography>
      {item.fields.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{translate('catalogue.noFields')}</Typography>
      ) : (
        <DataTable
          label={title}
          numbersFrom={3}
          head={['fieldName', 'fieldType', 'fieldRequired'].map((key) => translate(`catalogue.${key}`))}
          rows={item.fields.map((field) => [
            <Words key="name">{field.title}</Words>,
            `${read('fieldType', field.type)}${field.unit ? `（${field.unit}）` : ''}`,
            field.isRequired ? translate('app.yes') : '',
          ])}
        />
      )}
    </Box>
  );
}
