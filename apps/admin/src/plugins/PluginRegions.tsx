import { useTranslate } from 'react-admin';

/** Where something applies; nothing named means everywhere. */
export function PluginRegions({ regions = [] }: { regions?: readonly { code: string; title: string }[] }) {
  const translate = useTranslate();
  if (regions.length === 0) return <>{translate('plugins.everywhere')}</>;
  return <span lang="zh-CN">{regions.map(({ title }) => title).join('、')}</span>;
}
