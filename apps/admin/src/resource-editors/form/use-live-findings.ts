import { findSchemaIssues } from '@xinheng/plugin-kit';
import { renderIssue, type Issue } from '@xinheng/problem';
import { useMemo } from 'react';
import type { RawObject, ResourceFinding } from '../editor-props.js';
import { mergedFindings } from './merged-findings.js';
import { useLocaleTag } from './use-locale-tag.js';

/** What the last check found, and what the resource's own form says of it as it stands now. */
export function useLiveFindings(
  schema: string,
  value: RawObject,
  findings: readonly ResourceFinding[],
): readonly ResourceFinding[] {
  const locale = useLocaleTag();
  return useMemo(() => {
    const live = findSchemaIssues(schema, value).map((found) => ({
      pointer: placeOf(found),
      code: found.code,
      severity: found.severity,
      message: renderIssue(found, locale),
    }));
    return mergedFindings(live, findings);
  }, [schema, value, findings, locale]);
}

/** What is missing is told at the field that would hold it. */
function placeOf({ code, pointer, params }: Issue): string {
  return code === 'plugin-property-missing' ? `${pointer}/${String(params['property'])}` : pointer;
}
