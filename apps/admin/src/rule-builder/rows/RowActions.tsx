import { useTranslate } from 'react-admin';
import { PartMenu } from '../condition/PartMenu.js';
import { duplicated, withoutRows } from './edit-rows.js';
import type { EditRows } from './use-rows.js';

interface RowActionsProps {
  readonly at: number;
  readonly name: string;
  readonly neighbours: { readonly before: number | null; readonly after: number | null };
  readonly edit: EditRows;
  readonly onMove: (to: number) => void;
}

/** What can be done with a row, behind one button. */
export function RowActions({ at, name, neighbours, edit, onMove }: RowActionsProps) {
  const translate = useTranslate();
  const { before, after } = neighbours;
  return (
    <PartMenu
      of={name}
      actions={[
        { key: 'up', label: translate('builder.up'), isOff: before === null, run: () => onMove(before ?? at) },
        { key: 'down', label: translate('builder.down'), isOff: after === null, run: () => onMove(after ?? at) },
        { key: 'first', label: translate('builder.first'), isOff: before === null, run: () => onMove(0) },
        {
          key: 'last',
          label: translate('builder.last'),
          isOff: after === null,
          run: () => onMove(Number.MAX_SAFE_INTEGER),
        },
        { key: 'duplicate', label: translate('builder.duplicate'), run: () => edit((rows) => duplicated(rows, at)) },
        {
          key: 'remove',
          label: translate('builder.remove'),
          run: () => edit((rows) => withoutRows(rows, new Set([at]))),
        },
      ]}
    />
  );
}
