import type { SamplePlugin } from './sample-plugin.js';

/** English for every title and reason, by resource path. */
export function sampleLocale({ id }: SamplePlugin): Readonly<Record<string, string>> {
  return {
    plugin: `Sample: credit grading of ${id}`,
    'catalogue#inspection-failed': 'Sample: failed inspection',
    'classifications#serious-failure': 'A serious failure is serious dishonesty',
    'classifications#other-failure': 'Any other failure is general dishonesty',
    'parameters#general-limit': 'Sample: most records of general dishonesty',
    'parameters#counting-window': 'Sample: period in which dishonesty counts',
    'parameters#sampling-ratio-a': 'Sample: sampling ratio of grade A',
    'parameters#sampling-ratio-b': 'Sample: sampling ratio of grade B',
    'parameters#sampling-ratio-c': 'Sample: sampling ratio of grade C',
    'parameters#sampling-ratio-key-field': 'Sample: least sampling ratio in key fields',
    'parameters#low-grade-alert': 'Sample: alarm line for the share of low grades',
    'facts#general-dishonesty-12m': 'Records of general dishonesty in the last year',
    'facts#serious-dishonesty-12m': 'Records of serious dishonesty in the last year',
    'facts#on-serious-list': 'On a serious-dishonesty list',
    'schemes/credit-grade': 'Sample: credit grade',
    'schemes/credit-grade#A': 'Trustworthy',
    'schemes/credit-grade#B': 'Generally dishonest',
    'schemes/credit-grade#C': 'Seriously dishonest',
    'schemes/credit-grade#serious-list': 'On a serious-dishonesty list and not removed',
    'schemes/credit-grade#serious-record': '{serious-dishonesty-12m} record(s) of serious dishonesty within 1 year',
    'schemes/credit-grade#many-general':
      '{general-dishonesty-12m} records of general dishonesty within 1 year, more than {param.general-limit}',
    'schemes/credit-grade#some-general': '{general-dishonesty-12m} record(s) of general dishonesty within 1 year',
    'schemes/credit-grade#otherwise': 'No record of dishonesty within 1 year',
    'measures#lower-sampling': 'Sample: lower sampling ratio and frequency',
    'measures#key-supervision': 'Sample: key object of supervision',
    'lists#incentive-measures': 'Sample: incentive measures',
    'supervision#routine-inspection': 'Sample: routine inspection',
    'procedures#result-objection': 'Sample: objection to a result',
    'metrics#low-grade-share': 'Sample: share of grade C by region',
    'reliefs#natural-disaster': 'Sample: during a natural disaster',
    'templates#objection-decision': 'Sample: decision on an objection',
  };
}
