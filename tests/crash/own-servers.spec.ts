import { describeOnOwnServers } from '../support/own-servers.js';
import { CuttingProxy } from './cutting-proxy.js';
import { importingMeanwhile } from './importing.js';
import { everyLostAnswer } from './lost-answers.js';
import { acrossMidnight } from './midnight.js';
import { Scene } from './scene.js';
import { everyServerFault } from './server-faults.js';
import { everySteering } from './steering.js';

describeOnOwnServers('work on servers that fail, carried by Bull', (servers) => {
  let scene: Scene;
  let proxy: CuttingProxy;

  beforeAll(async () => {
    const { mariadb, redis } = servers();
    const database = await mariadb.database('xinheng');
    proxy = await CuttingProxy.before(mariadb.port);
    const config = { carrier: 'bull', redisUrl: redis.url } as const;
    // Many small shards, so that a run is still in the middle when something is seen to have happened.
    scene = await Scene.open({ database, config, settings: { shardSubjects: 25 } });
  }, 60_000);
  afterEach(() => scene.clear());
  afterAll(async () => {
    await scene.close();
    await proxy.close();
  });

  everyServerFault(() => scene, servers);
  everyLostAnswer(
    () => scene,
    () => proxy,
  );
  acrossMidnight(() => scene, { others: true });
  everySteering(() => scene);
  importingMeanwhile(() => scene);
});
