import { page } from '../layout/page.js';

/** 插件: what is in force, its documents and the coverage of their articles. */
export const plugins = {
  name: 'plugins',
  list: page('PluginList', () => import('./PluginList.js')),
  show: page('PluginShow', () => import('./PluginShow.js')),
};
