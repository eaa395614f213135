import type { GateExample } from '@xinheng/analysis';
import { useEffect, useMemo, useRef, type RefObject } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import type { EditorContext, RawObject, ResourceEditorProps } from '../../resource-editors/editor-props.js';

interface FindingCaseOptions {
  /** The scheme as it stands when the case is made. */
  readonly latest: RefObject<{ readonly value: RawObject }>;
  readonly context: EditorContext;
  readonly onSaveCase: ResourceEditorProps['onSaveCase'];
}

/** Makes worked cases of the enterprises that findings show, and says what is left to do; null where none is taken. */
export function useFindingCase({ latest, context, onSaveCase }: FindingCaseOptions) {
  const notify = useNotify();
  const translate = useTranslate();
  const means = useRef({ context, onSaveCase, notify, translate });
  useEffect(() => {
    means.current = { context, onSaveCase, notify, translate };
  }, [context, onSaveCase, notify, translate]);
  const isTaken = onSaveCase !== undefined;
  return useMemo(() => {
    if (!isTaken) return null;
    const make = async (example: GateExample) => {
      // The analysis is loaded where somebody asks for it: the checks themselves run beside the page.
      const { caseOfExample } = await import('./check-scheme-draft.js');
      const { context: among, onSaveCase: take, notify: tell, translate: say } = means.current;
      const { files, today } = among;
      const made = caseOfExample({ files, today, scheme: latest.current.value }, example);
      if (made === null) tell(say('builder.caseNone'), { type: 'warning' });
      else {
        take?.(made.worked);
        tell(say(made.isWhole ? 'builder.caseMade' : 'builder.casePart'), {
          type: made.isWhole ? 'success' : 'warning',
        });
      }
    };
    return (example: GateExample) => void make(example);
  }, [isTaken, latest]);
}
