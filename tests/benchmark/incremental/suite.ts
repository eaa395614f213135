import { strictEqual } from 'node:assert';
import {
  PluginsService,
  SimulationReaderService,
  SimulationsService,
  SimulationWorker,
  type DraftChange,
} from '@xinheng/core';
import { actorOf } from '../../support/working-core.js';
import { significant, type Measurement } from '../measurement.js';
import { SCHEME } from '../stage/inhabitants.js';
import { openRaw, type RawConnection } from '../stage/raw-connection.js';
import { secondsOf, type Stage } from '../stage/stage.js';

const ROUNDS = 3;
const PARAMETER = 'general-limit';
const actor = actorOf('2');

interface Parameter {
  readonly key: string;
  readonly values: readonly { readonly value: unknown }[];
}

/** What it takes to follow a change of the rules that moves few, and to say beforehand whom a draft would move. */
export async function measureIncremental(stage: Stage): Promise<readonly Measurement[]> {
  const raw = await openRaw(stage.settings);
  try {
    return [await measureRuleChange(stage, raw), await measureImpact(stage, raw)];
  } finally {
    await raw.close();
  }
}

async function measureRuleChange(stage: Stage, raw: RawConnection): Promise<Measurement> {
  await stage.distrustFacts();
  const full = await secondsOf(() => stage.run());
  await stage.trustFacts();
  let ours = Infinity;
  let moved = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = await resultsSoFar(raw);
    await setLimit(stage, round % 2 === 0 ? 4 : 5);
    ours = Math.min(ours, await secondsOf(() => stage.workOff()));
    moved = (await resultsSoFar(raw)) - before;
  }
  await setLimit(stage, 5);
  await stage.workOff();
  return {
    id: `rule-change-${stage.kind}`,
    title: `${stage.kind}: a change of the rules that moves ${String(significant((moved / stage.subjects) * 100))} %`,
    unit: 's',
    ours: significant(ours),
    floor: null,
    peers: { 'everybody from records': significant(full) },
    ratioToFloor: null,
    aim: '≤ 2 % of a full run from records',
    met: ours <= full * 0.02,
  };
}

/** The impact of a draft against one GROUP BY over the rows that it reads. */
async function measureImpact(stage: Stage, raw: RawConnection): Promise<Measurement> {
  const { core } = stage;
  let ours = Infinity;
  let floor = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const changes = [await limitAs(stage, 2 + round)];
    let id = '';
    ours = Math.min(
      ours,
      await secondsOf(async () => {
        id = await core
          .get(SimulationsService)
          .start(actor, { plugin: 'hebei', changes, scheme: SCHEME, reason: 'bench' });
        await core.get(SimulationWorker).drain();
      }),
    );
    strictEqual((await core.get(SimulationReaderService).get(actor, id, 'zh-CN')).state, 'done');
    floor = Math.min(
      floor,
      await secondsOf(() =>
        raw.rows(
          `SELECT e.vector, COUNT(*) FROM evaluation_state e JOIN subject s ON s.id = e.subject_id
           WHERE e.scheme = ? GROUP BY e.vector`,
          [SCHEME],
        ),
      ),
    );
  }
  return {
    id: `impact-${stage.kind}`,
    title: `${stage.kind}: impact of a draft on everybody, with who moves`,
    unit: 's',
    ours: significant(ours),
    floor: significant(floor),
    peers: {},
    ratioToFloor: significant(ours / floor),
    aim: '≤ 2× one GROUP BY over the same rows',
    met: ours <= 2 * floor,
  };
}

async function setLimit(stage: Stage, value: number): Promise<void> {
  stage.shelf.edit<readonly Parameter[]>('hebei', 'parameters.json', (parameters) =>
    parameters.map((one) => (one.key === PARAMETER ? withValue(one, value) : one)),
  );
  await stage.core.get(PluginsService).bootstrap();
}

async function limitAs(stage: Stage, value: number): Promise<DraftChange> {
  const parameters = await stage.core.get(SimulationReaderService).parameters('zh-CN');
  const found = parameters.find(({ plugin, key }) => plugin === 'hebei' && key === PARAMETER);
  if (found === undefined) throw new Error(`Nothing reads ${PARAMETER}`);
  const resource = JSON.parse(JSON.stringify(found.resource)) as Parameter;
  return { resource: 'parameters', key: PARAMETER, value: { ...withValue(resource, value) } as DraftChange['value'] };
}

function withValue<P extends Parameter>(parameter: P, value: number): P {
  return { ...parameter, values: parameter.values.map((dated) => ({ ...dated, value })) };
}

async function resultsSoFar(raw: RawConnection): Promise<number> {
  const [[count] = [0]] = await raw.rows('SELECT COUNT(*) FROM evaluation WHERE scheme = ?', [SCHEME]);
  return Number(count);
}
