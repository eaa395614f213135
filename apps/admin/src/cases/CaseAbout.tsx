import { useTranslate } from 'react-admin';
import { Basis } from '../display/Basis.js';
import { Instant } from '../display/Instant.js';
import { Panel } from '../display/Panel.js';
import { Properties, type Property } from '../display/Properties.js';
import { pageOf, RouteLink, rowsAt } from '../display/RouteLink.js';
import { Words } from '../display/Words.js';
import type { CaseDetail } from './case-row.js';
import { formProperties } from './form-properties.js';
import { useFormWords } from './use-form-words.js';

/** Whose case it is, how and when it came in, what it is about and what was asked for. */
export function CaseAbout({ file }: { file: CaseDetail }) {
  const translate = useTranslate();
  const formWords = useFormWords();
  const rows: Property[] = [
    [
      translate('cases.subject'),
      <RouteLink key="subject" to={pageOf('subjects', file.subject)} lang="zh-CN">
        {file.subjectName ?? file.subject}
      </RouteLink>,
    ],
    [translate('cases.applicant'), <Words key="applicant">{file.applicant}</Words>],
    ...(file.applicantContact
      ? ([[translate('cases.applicantContact'), <Words key="contact">{file.applicantContact}</Words>]] as Property[])
      : []),
    ...(file.agent
      ? ([
          [translate('cases.agent'), <Words key="agent">{file.agent}</Words>],
          [translate('cases.agentUntil'), file.agentUntil],
        ] as Property[])
      : []),
    [translate('cases.channel'), translate(`cases.channels.${file.channel}`)],
    [translate('cases.receivedOn'), file.receivedOn],
    [translate('cases.enteredAt'), <Instant key="entered" value={file.enteredAt} />],
    [translate('cases.unit'), <Words key="unit">{file.unit.title}</Words>],
    [translate('cases.owner'), <Words key="owner">{file.owner?.title}</Words>],
    ...(file.object
      ? ([[translate('cases.object'), <ObjectLink key="object" object={file.object} />]] as Property[])
      : []),
    ...(file.joinedTo
      ? ([
          [
            translate('cases.joinedTo'),
            <RouteLink key="joined" to={pageOf('cases', file.joinedTo)}>
              {file.joinedTo}
            </RouteLink>,
          ],
        ] as Property[])
      : []),
    [translate('app.basis'), <Basis key="basis" basis={file.basis} isFull />],
    ...formProperties(file.formSchema, file.form, formWords),
  ];
  return (
    <Panel title={translate('cases.about')}>
      <Properties rows={rows} />
    </Panel>
  );
}

const RESOURCES: Readonly<Record<string, string>> = { record: 'records', evaluation: 'evaluations', case: 'cases' };

function ObjectLink({ object }: { object: NonNullable<CaseDetail['object']> }) {
  const translate = useTranslate();
  const resource = RESOURCES[object.kind];
  const name = translate('cases.objectName', { kind: translate(`cases.objects.${object.kind}`), id: object.id });
  if (resource === undefined) return <>{name}</>;
  const to = object.kind === 'record' ? rowsAt(resource, { id: object.id }) : pageOf(resource, object.id);
  return <RouteLink to={to}>{name}</RouteLink>;
}
