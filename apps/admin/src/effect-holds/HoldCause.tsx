import { useTranslate } from 'react-admin';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import type { EffectHoldRow } from './effect-hold-row.js';

/** What worsened so many, with a way there. */
export function HoldCause({ hold }: { hold: EffectHoldRow }) {
  const translate = useTranslate();
  if (hold.cause === 'stop') {
    return <>{translate('holds.causes.stop', { id: hold.causeId, scheme: hold.schemeTitle ?? '' })}</>;
  }
  const resource = hold.cause === 'run' ? 'evaluation-runs' : 'imports';
  return (
    <RouteLink to={pageOf(resource, hold.causeId)}>
      {translate(`holds.causes.${hold.cause}`, { id: hold.causeId, scheme: hold.schemeTitle ?? '' })}
    </RouteLink>
  );
}
