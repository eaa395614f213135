import type { Scheme } from '@xinheng/grading';
import { issue, type Issue } from '@xinheng/problem';
import type { PluginDefinitions } from '../model/plugin-definitions.js';
import { nearest } from '../nearest.js';
import { placed } from '../origins.js';
import { pointerStep } from '../source/scan-json.js';
import type { Check } from './check.js';

/** Every resource of a package that may cite an article, with all below it. */
export function resourcesOf(plugin: PluginDefinitions): readonly object[] {
  return [
    ...plugin.catalogue,
    ...plugin.classifications,
    ...plugin.parameters,
    ...plugin.facts,
    ...plugin.schemes,
    ...plugin.extensions,
    ...plugin.measures,
    ...plugin.lists,
    ...plugin.supervision.items,
    ...plugin.supervision.treatments,
    ...plugin.supervision.overrides,
    ...plugin.procedures,
    ...plugin.metrics,
    ...plugin.reliefs,
    ...plugin.templates,
  ];
}

/** A basis, and where below its resource it stands. */
export interface Citation {
  readonly document: string;
  readonly article: string;
  readonly pointer: string;
}

/** Every basis below a value. A record field that is called `basis` has no `document` and is passed over. */
export function citationsIn(value: unknown, pointer = ''): readonly Citation[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one, index) => citationsIn(one, pointer + pointerStep(index)));
  return Object.entries(value).flatMap(([name, member]) => {
    const below = pointer + pointerStep(name);
    if (name === 'basis' && typeof member?.document === 'string' && typeof member?.article === 'string') {
      return [{ document: member.document, article: member.article, pointer: below }];
    }
    return citationsIn(member, below);
  });
}

/** Rules that neither cite an article nor stand in a scheme that does. */
function withoutBasis(scheme: Scheme): readonly Issue[] {
  if (scheme.basis !== undefined) return [];
  const parts: readonly (readonly [string, string, object | undefined])[] =
    scheme.method === 'decision'
      ? [
          ...scheme.rules.map((rule, index) => [`/rules/${index}`, rule.key, rule.basis] as const),
          ['/otherwise', 'otherwise', scheme.otherwise.basis],
        ]
      : [
          ...scheme.indicators.map((one, index) => [`/indicators/${index}`, one.key, one.basis] as const),
          ...(scheme.vetoes ?? []).map((veto, index) => [`/vetoes/${index}`, veto.key, veto.basis] as const),
          ...scheme.bands.map((band, index) => [`/bands/${index}`, `band:${band.grade}`, band.basis] as const),
        ];
  return parts
    .filter(([, , basis]) => basis === undefined)
    .map(([pointer, rule]) => placed(issue('plugin-basis-missing', pointer, { rule, scheme: scheme.key }), scheme));
}

/** Everything stands on an article of a document that the manifest lists. */
export const checkBasis: Check = ({ plugin }) => {
  const documents = (plugin.manifest.documents ?? []).map(({ key }) => key);
  const unknown = (document: string, pointer: string): readonly Issue[] => {
    if (documents.includes(document)) return [];
    const near = nearest(document, documents);
    return [
      near === null
        ? issue('plugin-document-unknown', pointer, { document, known: documents.join('、') || '∅' })
        : issue('plugin-document-misspelt', pointer, { document, near }),
    ];
  };
  return [
    ...resourcesOf(plugin).flatMap((resource) =>
      citationsIn(resource).flatMap(({ document, pointer }) =>
        unknown(document, `${pointer}/document`).map((found) => placed(found, resource)),
      ),
    ),
    ...(plugin.manifest.coverage ?? []).flatMap(({ document }, index) =>
      unknown(document, `/coverage/${index}/document`).map((found) => placed(found, plugin.manifest)),
    ),
    ...plugin.schemes.flatMap(withoutBasis),
  ];
};
