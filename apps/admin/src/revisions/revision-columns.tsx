import { Day, Instant } from '../display/Instant.js';
import { StateChip } from '../display/StateChip.js';
import { Words } from '../display/Words.js';
import type { Column } from '../lists/column.js';
import type { RevisionRow } from './revision-row.js';

export const revisionColumns: readonly Column<RevisionRow>[] = [
  {
    key: 'title',
    label: 'revisions.name',
    sort: 'title',
    isTitle: true,
    render: (row) => <Words>{row.title || `#${row.id}`}</Words>,
    text: (row) => row.title,
  },
  {
    key: 'state',
    label: 'revisions.state',
    render: (row) => <StateChip set="revisionState" value={row.state} />,
    text: (row) => row.state,
  },
  {
    key: 'plugin',
    label: 'revisions.plugin',
    sort: 'plugin',
    render: (row) => <Words>{row.pluginTitle}</Words>,
    text: (row) => row.pluginTitle,
  },
  {
    key: 'editors',
    label: 'revisions.editors',
    render: (row) => <Words>{row.editors.map(({ displayName }) => displayName).join('、')}</Words>,
    text: (row) => row.editors.map(({ displayName }) => displayName).join('、'),
  },
  {
    key: 'inForceFrom',
    label: 'revisions.inForceFrom',
    sort: 'inForceFrom',
    render: (row) => <Day value={row.inForceFrom} />,
    text: (row) => row.inForceFrom,
  },
  {
    key: 'versionText',
    label: 'revisions.versionText',
    isHidden: true,
    render: (row) => row.versionText ?? '—',
    text: (row) => row.versionText,
  },
  {
    key: 'updatedAt',
    label: 'revisions.updatedAt',
    sort: 'updatedAt',
    render: (row) => <Instant value={row.updatedAt} />,
    text: (row) => row.updatedAt,
  },
];
