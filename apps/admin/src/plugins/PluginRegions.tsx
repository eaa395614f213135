import { useTranslate } from 'react-admin';
import { Words } from '../display/Words.js';

/** Where something applies; nothing named means everywhere. */
export function PluginRegions({ regions = [] }: { regions?: readonly { code: string; title: string }[] }) {
  const translate = useTranslate();
  if (regions.length === 0) return <>{translate('plugins.everywhere')}</>;
  return <Words>{regions.map(({ title }) => title).join('、')}</Words>;
}
