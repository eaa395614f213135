import { page } from '../layout/page.js';

/** 影响试算: what another value of a parameter would do to everybody, before it is in force. */
export const simulations = {
  name: 'simulations',
  list: page('SimulationList', () => import('./SimulationList.js')),
  show: page('SimulationShow', () => import('./SimulationShow.js')),
};
