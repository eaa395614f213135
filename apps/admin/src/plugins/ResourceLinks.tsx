import Box from '@mui/material/Box';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import { Identifier } from '../display/Identifier.js';
import { Words } from '../display/Words.js';
import type { CoverageRow } from './plugin-row.js';

/** Where each resource that implements an article can be looked at. */
export function ResourceLinks({ plugin, resources }: { plugin: string; resources: CoverageRow['resources'] }) {
  if (resources.length === 0) return null;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, minWidth: 180 }}>
      {resources.map(({ name, title }) => {
        const address = addressOf(plugin, name);
        const text = title ? <Words>{title}</Words> : <Identifier value={name} />;
        return <li key={name}>{address ? <RouteLink to={address}>{text}</RouteLink> : text}</li>;
      })}
    </Box>
  );
}

/** Lists that open the row of a key, by the folder the format keeps it in. */
const LISTS: Readonly<Record<string, string>> = {
  catalogue: 'catalogue-items',
  facts: 'facts',
  measures: 'measures',
  lists: 'lists',
};

/** The page of `schemes/enterprise-grade#revoked` or `facts#general-dishonesty-12m`; null for what has none. */
function addressOf(plugin: string, name: string): string | null {
  const [path = '', key = ''] = name.split('#');
  const [folder = '', file] = path.split('/');
  if (folder === 'schemes' && file) return pageOf('schemes', `${plugin}:${file}`);
  const list = LISTS[folder];
  return list && key ? `/${list}?open=${encodeURIComponent(`${plugin}:${key}`)}` : null;
}
