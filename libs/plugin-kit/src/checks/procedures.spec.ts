import { findingsOf, set, type Change } from '../test-plugins.js';

describe('of procedures, readPlugin finds', () => {
  it.each<[string, Change, ...string[]]>([
    ['a final state that is left', set(0, 'states', 1, 'final', true), 'plugin-state-final-left /0/states/1/final'],
    ['a state that leads nowhere', set(0, 'states', 3, 'final', false), 'plugin-state-dead-end /0/states/3'],
    ['a state that is never reached', set(0, 'initial', 'checked'), 'plugin-state-unreached /0/states/0'],
    [
      'a role that nobody has',
      set(0, 'transitions', 0, 'by', ['reviwer']),
      'plugin-role-unknown /0/transitions/0/by/0',
    ],
    [
      'a required field of no form',
      set(0, 'transitions', 0, 'requires', ['findings']),
      'plugin-form-field-unknown /0/transitions/0/requires/0',
    ],
    [
      'a transition that is not there',
      set(0, 'transitions', 1, 'notSamePersonAs', 'chek'),
      'plugin-transition-unknown /0/transitions/1/notSamePersonAs',
    ],
    [
      'a clock that starts by no date',
      set(0, 'clocks', 0, 'start', 'form.statement'),
      'plugin-form-field-unknown /0/clocks/0/start',
    ],
    ['a clock that stops nowhere', set(0, 'clocks', 0, 'stop', ['done']), 'plugin-state-unknown /0/clocks/0/stop/0'],
    [
      'a clock that is replaced by none',
      set(0, 'clocks', 0, 'replacedBy', { clock: 'longer', on: 'check' }),
      'plugin-clock-unknown /0/clocks/0/replacedBy/clock',
    ],
    [
      'a condition on an unknown field',
      set(0, 'transitions', 0, 'when', { '==': [{ var: 'form.statment' }, 'x'] }),
      'logic-unknown-name-near /0/transitions/0/when/==/0/var',
    ],
    [
      'a misspelt notice',
      set(0, 'transitions', 1, 'notice', 'objection-decison'),
      'plugin-reference-unknown-near /0/transitions/1/notice',
    ],
    [
      'a forbidden field in a form',
      set(0, 'form', 'properties', 'fingerprint', { type: 'string' }),
      'plugin-field-forbidden /0/form/properties/fingerprint',
    ],
  ])('%s', (_, change, ...expected) => {
    expect(findingsOf('procedures.json', change)).toEqual(expected);
  });

  it('an initial state that is not declared', () => {
    expect(findingsOf('procedures.json', set(0, 'initial', 'aplied'))).toContain('plugin-state-unknown /0/initial');
  });
});

describe('of metrics, reliefs, templates and translations, readPlugin finds', () => {
  const template = 'templates/objection-decision.json';
  const locale = 'locales/en.json';

  it.each<[string, string, Change, ...string[]]>([
    ['no number', 'metrics.json', set(0, 'numerator', { var: 'grade' }), 'plugin-metric-result /0/numerator'],
    [
      'an unknown grade',
      'metrics.json',
      set(0, 'numerator', { '==': [{ var: 'grade' }, 'E'] }),
      'logic-not-a-member /0/numerator/==/1',
    ],
    ['an unknown alert', 'metrics.json', set(0, 'alert', { var: 'param.low' }), 'facts-unknown-parameter /0/alert/var'],
    ['an unknown item', 'reliefs.json', set(0, 'items', ['inspection']), 'plugin-reference-unknown /0/items/0'],
    [
      'an extension of no length',
      'reliefs.json',
      set(0, 'actions', 1, 'by', undefined),
      'plugin-relief-duration /0/actions/1',
    ],
    ['an unfilled placeholder', template, set('body', 0, '{name}'), 'plugin-template-placeholder /body/0'],
    ['a field of no form', template, set('body', 1, '{form.cause}'), 'plugin-template-placeholder /body/1'],
    ['a translation of nothing', locale, set('facts#general', 'x'), 'plugin-locale-path /facts#general'],
    [
      'a translation that reads more',
      locale,
      set('facts#on-serious-list', '{x}'),
      'plugin-locale-placeholder /facts#on-serious-list',
    ],
  ])('%s', (_, file, change, ...expected) => {
    expect(findingsOf(file, change)).toEqual(expected);
  });
});
