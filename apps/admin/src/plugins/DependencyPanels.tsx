import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { DataTable } from '../charts/DataTable.js';
import { Identifier } from '../display/Identifier.js';
import { Panel } from '../display/Panel.js';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import { ValueText } from '../display/ValueText.js';
import { Words } from '../display/Words.js';
import type { PluginDetail } from './plugin-row.js';

/** Whom a plugin needs, who needs it, and what it adds to subjects. */
export function DependencyPanels({ plugin }: { plugin: PluginDetail }) {
  const translate = useTranslate();
  const needs = translate('plugins.dependency.needs');
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Panel title={needs} isFlush={plugin.dependsOn.length > 0}>
        {plugin.dependsOn.length === 0 ? (
          translate('plugins.dependency.none')
        ) : (
          <DataTable
            label={needs}
            numbersFrom={3}
            head={[
              translate('plugins.id'),
              translate('plugins.dependency.range'),
              translate('plugins.dependency.present'),
            ]}
            rows={plugin.dependsOn.map((one) => [
              <RouteLink key="id" to={pageOf('plugins', one.id)}>
                <Identifier value={one.id} />
              </RouteLink>,
              one.range,
              one.version ?? (
                <Box key="missing" component="span" sx={{ color: 'error.main' }}>
                  {translate('plugins.dependency.missing')}
                </Box>
              ),
            ])}
          />
        )}
      </Panel>
      <Panel title={translate('plugins.dependency.neededBy')}>
        {plugin.neededBy.length === 0
          ? translate('plugins.dependency.noneBy')
          : plugin.neededBy.map((id) => (
              <Box key={id}>
                <RouteLink to={pageOf('plugins', id)}>
                  <Identifier value={id} />
                </RouteLink>
              </Box>
            ))}
      </Panel>
      {plugin.subjectAttributes.length > 0 && <Attributes plugin={plugin} />}
    </Box>
  );
}

function Attributes({ plugin }: { plugin: PluginDetail }) {
  const translate = useTranslate();
  const title = translate('plugins.attributes');
  return (
    <Panel title={title} isFlush>
      <DataTable
        label={title}
        numbersFrom={4}
        head={['name', 'attributeKey', 'attributeType', 'attributeValues'].map((key) => translate(`plugins.${key}`))}
        rows={plugin.subjectAttributes.map((one) => [
          <Words key="title">{one.title}</Words>,
          <Identifier key="key" value={one.key} />,
          <ValueText key="type" set="factType" value={one.type} />,
          <Words key="values">{one.values?.join('、') ?? one.unit ?? ''}</Words>,
        ])}
      />
    </Panel>
  );
}
