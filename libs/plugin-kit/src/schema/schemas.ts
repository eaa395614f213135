import caseSchema from '../schemas/case.v1.json' with { type: 'json' };
import catalogue from '../schemas/catalogue.v1.json' with { type: 'json' };
import classifications from '../schemas/classifications.v1.json' with { type: 'json' };
import common from '../schemas/common.v1.json' with { type: 'json' };
import facts from '../schemas/facts.v1.json' with { type: 'json' };
import lists from '../schemas/lists.v1.json' with { type: 'json' };
import locale from '../schemas/locale.v1.json' with { type: 'json' };
import measures from '../schemas/measures.v1.json' with { type: 'json' };
import metrics from '../schemas/metrics.v1.json' with { type: 'json' };
import parameters from '../schemas/parameters.v1.json' with { type: 'json' };
import plugin from '../schemas/plugin.v1.json' with { type: 'json' };
import procedures from '../schemas/procedures.v1.json' with { type: 'json' };
import reliefs from '../schemas/reliefs.v1.json' with { type: 'json' };
import scheme from '../schemas/scheme.v1.json' with { type: 'json' };
import subjectInput from '../schemas/subject-input.v1.json' with { type: 'json' };
import supervision from '../schemas/supervision.v1.json' with { type: 'json' };
import template from '../schemas/template.v1.json' with { type: 'json' };

/** The JSON Schemas of format 1 by the name in their `$id`; editors complete by them, the kit checks by them. */
export const schemas = {
  case: caseSchema,
  catalogue,
  classifications,
  common,
  facts,
  lists,
  locale,
  measures,
  metrics,
  parameters,
  plugin,
  procedures,
  reliefs,
  scheme,
  'subject-input': subjectInput,
  supervision,
  template,
} as const;
