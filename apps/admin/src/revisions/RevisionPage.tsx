import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { PageHeader } from '../display/PageHeader.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import { StateChip } from '../display/StateChip.js';
import { Tabs } from '../display/Tabs.js';
import { Words } from '../display/Words.js';
import type { PluginResources } from '../resource-editors/plugin-resources.js';
import { useUnsavedWork } from '../rule-builder/history/use-unsaved-work.js';
import { RevisionActs } from './acts/RevisionActs.js';
import { ConflictDialog } from './draft/ConflictDialog.js';
import { DraftFields } from './draft/DraftFields.js';
import { isSame } from './draft/draft-nodes.js';
import { EditTab } from './draft/EditTab.js';
import { SaveLine } from './draft/SaveLine.js';
import { useCheck } from './draft/use-check.js';
import { useDraft } from './draft/use-draft.js';
import { usePresence } from './draft/use-presence.js';
import { CasesPanel } from './panels/CasesPanel.js';
import { DiffPanel } from './panels/DiffPanel.js';
import { FindingsPanel } from './panels/FindingsPanel.js';
import { ImpactPanel } from './panels/ImpactPanel.js';
import { LifePanel } from './panels/LifePanel.js';
import type { RevisionRow } from './revision-row.js';
import { RevisionSteps } from './RevisionSteps.js';

export interface RevisionPageProps {
  readonly revision: RevisionRow;
  readonly resources: PluginResources;
  /** The account of who looks. */
  readonly me: string;
  readonly onRow: (row: RevisionRow) => void;
}

/** A revision: above where it is in its life and the next step, below its parts. */
export function RevisionPage({ revision, resources, me, onRow }: RevisionPageProps) {
  const translate = useTranslate();
  const [search, setSearch] = useSearchParams();
  const draft = useDraft(revision, onRow);
  const { contents } = draft;
  const isSaved = draft.state === 'saved';
  const check = useCheck(revision, isSaved && revision.version === draft.version, onRow);
  const unsaved = useUnsavedWork({
    place: `revision.${me}.${revision.id}`,
    value: contents,
    isChanged: draft.isChanged,
    from: String(draft.version),
  });
  const { offer, clear } = unsaved;
  const isOfferMoot = offer === null || isSame(offer.value, contents);
  useEffect(() => {
    if (isSaved && isOfferMoot) clear();
  }, [isSaved, isOfferMoot, clear]);
  const others = usePresence(revision.id, revision.may.edit);
  const readOnly = !revision.may.edit;
  // What only the law of four eyes forbids says so.
  const forbidden = revision.mayNot?.approve ?? revision.mayNot?.reject;
  const open = (place: { readonly resource: string; readonly key: string; readonly pointer?: string }) => {
    const { resource, key, pointer: at = '' } = place;
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries({ tab: 'edit', resource, key, at })) next.set(name, value);
    setSearch(next);
  };
  const count = (key: string, n: number) =>
    n === 0
      ? translate(`revisions.tab.${key}`)
      : translate('revisions.count', { name: translate(`revisions.tab.${key}`), count: n });
  const edit = {
    key: 'edit',
    label: translate(`revisions.tab.${readOnly ? 'resources' : 'edit'}`),
    content: (
      <EditTab revision={revision} resources={resources} contents={contents} readOnly={readOnly} onChange={draft.set} />
    ),
  };
  const rest = [
    {
      key: 'diff',
      label: count('diff', revision.diff.length),
      content: <DiffPanel diff={revision.diff} onOpen={open} />,
    },
    {
      key: 'findings',
      label: count('findings', revision.findings.length),
      content: (
        <>
          <ProblemAlert error={check.error} />
          <FindingsPanel revision={revision} onOpen={open} />
        </>
      ),
    },
    {
      key: 'cases',
      label: count('cases', revision.cases?.failed.length ?? 0),
      content: <CasesPanel revision={revision} onOpen={open} />,
    },
    {
      key: 'impact',
      label: translate('revisions.tab.impact'),
      content: <ImpactPanel revision={revision} schemes={schemesOf(resources)} isSaved={isSaved} />,
    },
    {
      key: 'about',
      label: translate('revisions.tab.about'),
      content: (
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <DraftFields plugin={revision.plugin} contents={contents} readOnly={readOnly} onChange={draft.set} />
          <LifePanel revision={revision} />
        </Box>
      ),
    },
  ];
  return (
    <>
      <PageHeader
        title={translate('revisions.one', { title: contents.title || translate('revisions.untitled') })}
        beside={<StateChip set="revisionState" value={revision.state} />}
        actions={<RevisionActs revision={revision} check={check} isSaved={isSaved} />}
      >
        <RouteLink to={pageOf('plugins', revision.plugin)} underline="always">
          <Words>{revision.pluginTitle}</Words>
        </RouteLink>
        {revision.reason && (
          <>
            {' · '}
            <Words>{revision.reason}</Words>
          </>
        )}
      </PageHeader>
      <RevisionSteps revision={revision} />
      {forbidden !== undefined && (
        <Alert severity="info" variant="outlined" sx={{ mb: 1.5 }}>
          {forbidden}
        </Alert>
      )}
      {!readOnly && <SaveLine draft={draft} unsaved={unsaved} others={others} />}
      {draft.conflict && <ConflictDialog conflict={draft.conflict} draft={draft} />}
      <Tabs label={translate('revisions.tab.label')} pages={readOnly ? [...rest, edit] : [edit, ...rest]} />
    </>
  );
}

function schemesOf({ plugin, resources }: PluginResources): readonly { readonly id: string; readonly title: string }[] {
  const keyed = new Map<string, string>();
  for (const { key, title } of resources.schemes ?? [])
    if (typeof key === 'string') keyed.set(`${plugin}:${key}`, typeof title === 'string' ? title : key);
  return [...keyed].map(([id, title]) => ({ id, title }));
}
