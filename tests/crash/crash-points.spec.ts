import { describeOnDatabases, temporaryDatabase, type TemporaryDatabase } from '../support/databases.js';
import { everyCrashPoint } from './crash-points.js';
import { acrossMidnight } from './midnight.js';
import { Scene } from './scene.js';

describeOnDatabases('work that is cut off', (_, kind) => {
  let temporary: TemporaryDatabase;
  let scene: Scene;

  beforeAll(async () => {
    temporary = await temporaryDatabase(kind);
    scene = await Scene.open({ database: temporary.settings });
  }, 60_000);
  afterEach(() => scene.clear());
  afterAll(async () => {
    await scene.close();
    await temporary.drop();
  });

  // An embedded database is worked by one process alone.
  const others = kind === 'mysql';
  everyCrashPoint(() => scene, { others });
  acrossMidnight(() => scene, { others });
});
