import Box from '@mui/material/Box';
import type { Json } from '@xinheng/logic';
import { useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../../display/Panel.js';
import { conditionScope } from '../../resource-editors/conditions/condition-scope.js';
import type { ResourceEditorProps } from '../../resource-editors/editor-props.js';
import { withAt } from '../../resource-editors/form/at.js';
import { FormProvider } from '../../resource-editors/form/form-state.js';
import { useLocaleTag } from '../../resource-editors/form/use-locale-tag.js';
import { distinctFindings, type SchemeFinding } from '../check/scheme-finding.js';
import { useSchemeCheck } from '../check/use-scheme-check.js';
import { useFindingCase } from '../check/use-finding-case.js';
import { FindingLine } from './FindingLine.js';
import { SchemeHead } from './SchemeHead.js';
import { gradesOf, SchemeViewProvider, sentences, type SchemeView } from './scheme-view.js';

interface SchemeFrameProps extends ResourceEditorProps {
  /** Properties whose findings stand beside them. */
  readonly own: readonly string[];
  readonly children: (findings: readonly SchemeFinding[]) => ReactNode;
}

/** What both kinds of schemes have around their rows: what is wrong, grades, whom and when they grade. */
export function SchemeFrame(props: SchemeFrameProps) {
  const { value, onChange, context, findings, readOnly = false, own, children, at = '', onSaveCase } = props;
  const translate = useTranslate();
  const locale = useLocaleTag();
  const live = useSchemeCheck(value, context);
  const all = useMemo(() => distinctFindings(live.findings, findings), [live.findings, findings]);
  const scope = useMemo(() => conditionScope(context, { scope: 'facts' }), [context]);
  const say = useMemo(() => sentences(scope, locale), [scope, locale]);
  const { grades: written, basis, groups } = value;
  const grades = useMemo(() => gradesOf({ grades: written ?? [] }), [written]);
  const latest = useRef({ value, onChange });
  useEffect(() => {
    latest.current = { value, onChange };
  }, [value, onChange]);
  const set = useCallback((pointer: string, part: Json | undefined) => {
    const { value: before, onChange: put } = latest.current;
    const next = withAt(before, pointer, part);
    latest.current = { value: next, onChange: put };
    put(next);
  }, []);
  const saveCase = useFindingCase({ latest, context, onSaveCase });
  const view = useMemo<SchemeView>(
    () => ({ grades, basis, scope, say, set, groups, context, readOnly, saveCase, at }),
    [grades, basis, scope, say, set, groups, context, readOnly, saveCase, at],
  );
  const general = all.filter(({ pointer = '' }) => !own.some((name) => pointer.startsWith(`/${name}`)));
  return (
    <SchemeViewProvider value={view}>
      <FormProvider value={{ root: value, set, context, findings: all, readOnly }}>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          {general.length > 0 && (
            <Panel title={translate('builder.findings')}>
              <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5 }}>
                {general.map((finding) => (
                  <FindingLine key={`${finding.pointer ?? ''} ${finding.message}`} finding={finding} />
                ))}
              </Box>
            </Panel>
          )}
          {children(all)}
          <SchemeHead />
        </Box>
      </FormProvider>
    </SchemeViewProvider>
  );
}
