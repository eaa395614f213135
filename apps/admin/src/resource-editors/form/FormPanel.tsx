import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../../display/Panel.js';

export interface FormPanelProps {
  /** Key under `editors.section`. */
  readonly title: string;
  readonly isFolded: boolean;
  readonly children: ReactNode;
}

/** A section of a form; what is rarely changed stays folded until asked for. */
export function FormPanel({ title, isFolded, children }: FormPanelProps) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(!isFolded);
  const heading = translate(`editors.section.${title}`);
  return (
    <Panel
      title={heading}
      isFlush={!isOpen}
      actions={
        isFolded && (
          <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {translate(isOpen ? 'editors.fold' : 'editors.unfold')}
          </Button>
        )
      }
    >
      {isOpen ? children : null}
    </Panel>
  );
}
