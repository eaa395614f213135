import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Chip from '@mui/material/Chip';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { memo, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { RESOURCE_KINDS, type DraftNode, type ResourceKind } from './draft-nodes.js';

/** Named by a scheme and a grade: they come with what they are of. */
const WITHOUT_KEY: ReadonlySet<ResourceKind> = new Set(['supervision/treatments', 'supervision/overrides']);

export interface ResourceTreeProps {
  readonly nodes: readonly DraftNode[];
  readonly chosen: string | null;
  readonly onChoose: (node: DraftNode) => void;
  /** Absent where nothing may be added. */
  readonly onAdd?: (kind: ResourceKind) => void;
}

/** Everything in the plugin by kind; what the draft changes is marked. A kind that nobody looks into stays folded. */
export const ResourceTree = memo(function ResourceTree({ nodes, chosen, onChoose, onAdd }: ResourceTreeProps) {
  const translate = useTranslate();
  const [sought, setSought] = useState('');
  const [onlyChanged, setOnlyChanged] = useState(false);
  const shown = useMemo(() => {
    const text = sought.trim().toLowerCase();
    return nodes.filter(
      ({ title, key, change }) =>
        (!onlyChanged || change !== null) && (text === '' || `${title} ${key}`.toLowerCase().includes(text)),
    );
  }, [nodes, sought, onlyChanged]);
  const isSearching = sought.trim() !== '' || onlyChanged;
  return (
    <Box component="nav" aria-label={translate('revisions.tree.label')} sx={{ display: 'grid', gap: 1, minWidth: 0 }}>
      <TextField
        size="small"
        label={translate('revisions.tree.search')}
        placeholder={translate('revisions.tree.searchHint')}
        value={sought}
        onChange={(event) => setSought(event.target.value)}
      />
      <FormControlLabel
        control={<Checkbox size="small" checked={onlyChanged} onChange={(_, checked) => setOnlyChanged(checked)} />}
        label={translate('revisions.tree.onlyChanged')}
      />
      {shown.length === 0 && <Typography color="text.secondary">{translate('revisions.tree.nothing')}</Typography>}
      {RESOURCE_KINDS.map((kind) => {
        const own = shown.filter(({ resource }) => resource === kind);
        if (own.length === 0 && (isSearching || !onAdd)) return null;
        return (
          <Group
            key={kind}
            kind={kind}
            nodes={own}
            chosen={chosen}
            isForcedOpen={isSearching || own.some(({ id }) => id === chosen)}
            onChoose={onChoose}
            onAdd={onAdd}
          />
        );
      })}
    </Box>
  );
});

interface GroupProps extends ResourceTreeProps {
  readonly kind: ResourceKind;
  readonly isForcedOpen: boolean;
}

function Group({ kind, nodes, chosen, isForcedOpen, onChoose, onAdd }: GroupProps) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(kind === 'schemes' || kind === 'parameters');
  const name = translate(`revisions.kind.${kind}`);
  const isShown = isOpen || isForcedOpen;
  const changed = nodes.filter(({ change }) => change !== null).length;
  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
        <Link
          component="button"
          type="button"
          aria-expanded={isShown}
          onClick={() => setOpen(!isShown)}
          underline="hover"
          sx={{ fontWeight: 600, color: 'text.primary', textAlign: 'left', flex: 1, py: 0.5 }}
        >
          {translate('revisions.count', { name, count: nodes.length })}
          {changed > 0 && ` · ${translate('revisions.tree.changed')} ${changed}`}
        </Link>
        {onAdd && !WITHOUT_KEY.has(kind) && (
          <IconButton
            size="small"
            aria-label={translate('revisions.tree.addTo', { kind: name })}
            onClick={() => onAdd(kind)}
          >
            <AddIcon fontSize="small" />
          </IconButton>
        )}
      </Box>
      {isShown && nodes.length > 0 && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 320, overflowY: 'auto' }}>
          {nodes.map((node) => (
            <li key={node.id}>
              <NodeLink node={node} isChosen={node.id === chosen} onChoose={onChoose} />
            </li>
          ))}
        </Box>
      )}
    </Box>
  );
}

interface NodeLinkProps {
  readonly node: DraftNode;
  readonly isChosen: boolean;
  readonly onChoose: (node: DraftNode) => void;
}

function NodeLink({ node, isChosen, onChoose }: NodeLinkProps) {
  const translate = useTranslate();
  const mark =
    node.change === null ? null : node.standing === null ? 'added' : node.value === null ? 'removed' : 'changed';
  return (
    <Link
      component="button"
      type="button"
      lang="zh-CN"
      aria-current={isChosen ? 'true' : undefined}
      onClick={() => onChoose(node)}
      underline="hover"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 0.75,
        width: '100%',
        textAlign: 'left',
        px: 1,
        py: 0.375,
        borderRadius: 1,
        overflowWrap: 'anywhere',
        bgcolor: isChosen ? 'action.selected' : undefined,
        textDecoration: node.value === null ? 'line-through' : undefined,
      }}
    >
      <Box component="span" sx={{ flex: 1, minWidth: 0 }}>
        {node.title}
        {node.from !== null && (
          <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
            {' '}
            {translate('revisions.tree.from', { from: node.from })}
          </Box>
        )}
      </Box>
      {mark && <Chip size="small" color="primary" variant="outlined" label={translate(`revisions.tree.${mark}`)} />}
    </Link>
  );
}
