import { orderOf, valueOf } from './simulation-order.js';
import type { AdjustableParameter } from './simulation-row.js';

const parameter: AdjustableParameter = {
  id: 'hebei:general-limit',
  plugin: 'hebei',
  pluginTitle: '河北省企业信用分级分类监管',
  key: 'general-limit',
  title: '一般失信次数上限',
  unit: '次',
  type: 'integer',
  value: 5,
  from: '2022-04-21',
  basis: null,
  schemes: [{ id: 'hebei:enterprise-grade', title: '企业信用分级' }],
  resource: {
    values: [{ from: '2020-01-01' }, { from: '2022-04-21' }, { from: '2030-01-01' }],
  },
};

describe('the order of a simulation', () => {
  it.each([
    ['integer', '3', 3],
    ['integer', '3.5', null],
    ['integer', '很多', null],
    ['decimal', '0.05', 0.05],
    ['decimal', '', null],
    ['boolean', 'false', false],
    ['duration', 'P3Y', 'P3Y'],
    ['duration', 'P', null],
    ['duration', 'PY', null],
    ['date', '2022-6-1', null],
    ['string', '  ', null],
  ] as const)('takes %s “%s” as %s', (type, typed, value) => {
    expect(valueOf({ ...parameter, type }, typed)).toBe(value);
  });

  it('changes the value in force and leaves those before and after it', () => {
    const order = orderOf(parameter, 3, { scheme: 'hebei:enterprise-grade', reason: '  ' });
    expect(order).toEqual({
      plugin: 'hebei',
      scheme: 'hebei:enterprise-grade',
      changes: [
        {
          resource: 'parameters',
          key: 'general-limit',
          value: { values: [{ from: '2020-01-01' }, { from: '2022-04-21', value: 3 }, { from: '2030-01-01' }] },
        },
      ],
    });
  });
});
