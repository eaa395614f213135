import { Injectable } from '@nestjs/common';
import { Clock, Config, UnitOfWork } from '@xinheng/platform';
import { readArchive, verifyArchive } from '@xinheng/plugin-pack';
import { issue, XinhengError, type Issue } from '@xinheng/problem';
import { compare, valid } from 'semver';
import type { Actor } from '../../accounts/actor.js';
import { countsOf, headOfPlugin, rowsOfPlugin } from '../../definitions/definition-rows.js';
import { DefinitionsRepository, type PluginState } from '../../definitions/definitions.repository.js';
import { coversPlugin } from '../../revisions/may-act.js';
import { foundInPackage, type FoundPlugin } from '../configured-plugins.js';
import { nameOfMerge, type MergeDecision } from './merge-package.js';
import { PluginCandidates, type Candidate } from './plugin-candidates.js';
import { PluginNotes } from './plugin-notes.js';
import { PluginPackagesRepository } from './plugin-packages.repository.js';
import { PluginStandings } from './plugin-standing.service.js';

/** What came of bringing a package here. */
export interface UploadOutcome {
  readonly state: 'validated' | 'refused';
  readonly found: FoundPlugin;
  /** Null where the package could not even be opened. */
  readonly candidate: Candidate | null;
  readonly findings: readonly Issue[];
}

/** Brings packages here, and up to where somebody is asked to consent to them. */
@Injectable()
export class PluginLifeService {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: DefinitionsRepository,
    private readonly packages: PluginPackagesRepository,
    private readonly candidates: PluginCandidates,
    private readonly standings: PluginStandings,
    private readonly notes: PluginNotes,
  ) {}

  /**
   * Looks at a package and keeps it where nothing is wrong with it. One of the same plugin that was waiting is
   * withdrawn. Of what is refused nothing stays but that it was.
   * @throws XinhengError as `PluginStandings.require`
   */
  async upload(actor: Actor, bytes: Buffer): Promise<UploadOutcome> {
    const looked = await this.look(bytes);
    const { found, candidate, findings } = looked;
    if (looked.state === 'refused' || candidate === null) {
      await this.unitOfWork.run((tx) =>
        this.notes.note(tx, actor, found.id, 'refuse', { contentHash: found.contentHash, findings: findings.length }),
      );
      return looked;
    }
    const isKnown = candidate.stored !== undefined || (await this.packages.of(found.id)).length > 0;
    if (isKnown) this.standings.require('upload', await this.standings.of(found.id), actor);
    const regions = candidate.plugin?.regions ?? [];
    if (!coversPlugin(actor, regions)) {
      throw new XinhengError('forbidden', 'plugin-life-outside-scope', { id: found.id });
    }
    const at = this.clock.instant();
    const signedBy = await this.signerOf(bytes);
    await this.unitOfWork.run(async (tx) => {
      for (const before of await this.packages.of(found.id, tx)) {
        if (before.state === 'validated' || before.state === 'installed') {
          await this.packages.move(tx, before.id, before.state, 'withdrawn');
        }
      }
      const { version, title, kind } = found.outline;
      const id = await this.packages.insert(
        tx,
        {
          plugin: found.id,
          version,
          title,
          kind,
          contentHash: found.contentHash,
          state: 'validated',
          signedBy,
          findings,
          unit: Number(actor.unit.id),
          uploadedBy: Number(actor.accountId),
          uploadedAt: at,
        },
        bytes,
      );
      const after = { package: id, version, contentHash: found.contentHash, signedBy, findings: findings.length };
      await this.notes.note(tx, actor, found.id, 'upload', after);
    });
    return looked;
  }

  /**
   * Takes a package in: all worked cases are run on the merged whole; a plugin that is new stands here from then on,
   * not in force.
   * @throws XinhengError as `PluginStandings.require`; `plugin-install-refused` with the findings
   */
  async install(actor: Actor, id: string): Promise<void> {
    for (;;) {
      const standing = await this.standings.of(id);
      this.standings.require('install', standing, actor);
      const { waiting, weighed } = standing;
      if (waiting === null || weighed === null) return;
      const plugin = wholeOf(weighed);
      const isDone = await this.unitOfWork.run(async (tx) => {
        const at = this.clock.instant();
        await this.repository.lockGeneration(tx, at);
        if ((await this.repository.generation(tx)) !== weighed.current.generation) return false;
        if (!(await this.packages.move(tx, waiting.id, 'validated', 'installed'))) return false;
        await this.packages.addHand(tx, waiting.id, Number(actor.accountId), at);
        if (standing.stored === null || standing.stored.head === null) {
          const generation = await this.repository.raiseGeneration(tx, at);
          await this.repository.replace(
            tx,
            {
              id,
              version: plugin.version,
              title: waiting.title,
              kind: waiting.kind,
              state: 'installed',
              contentHash: waiting.contentHash,
              head: headOfPlugin(plugin),
              findings: weighed.findings,
              counts: countsOf(plugin),
              unit: waiting.unit,
              generation,
              recordedAt: at,
            },
            rowsOfPlugin(plugin),
          );
        }
        await this.notes.note(tx, actor, id, 'install', {
          version: plugin.version,
          cases: countsOf(plugin)['case'] ?? 0,
        });
        return true;
      });
      if (isDone) return;
    }
  }

  /**
   * Decides about one conflict of an upgrade.
   * @param resource `parameters#general-limit`
   * @throws XinhengError as `PluginStandings.require`; `plugin-conflict-unknown`
   */
  async decide(actor: Actor, id: string, resource: string, decision: MergeDecision): Promise<void> {
    const standing = await this.standings.of(id);
    const { waiting, weighed, candidate } = standing;
    // Open as long as nobody was asked to consent: as it is to bring another package in its place.
    this.standings.require('upload', standing, actor);
    const conflicts = (weighed?.items ?? []).filter(({ outcome }) => outcome === 'conflict').map(nameOfMerge);
    if (waiting === null || candidate === null || !conflicts.includes(resource)) {
      const known = conflicts.join('、') || '-';
      throw new XinhengError('not-found', 'plugin-conflict-unknown', { resource: resource.slice(0, 127), known });
    }
    const at = this.clock.instant();
    await this.unitOfWork.run(async (tx) => {
      await this.packages.decide(tx, waiting.id, { ...waiting.decisions, [resource]: decision });
      await this.packages.addHand(tx, waiting.id, Number(actor.accountId), at);
      // What was checked was another whole.
      if (waiting.state === 'installed' && standing.stored?.state !== 'installed') {
        await this.packages.move(tx, waiting.id, 'installed', 'validated');
      }
      const said = typeof decision === 'string' ? decision : 'other';
      await this.notes.note(
        tx,
        actor,
        id,
        'decide',
        { resource, decision: said },
        { before: { decision: waiting.decisions[resource] ?? null } },
      );
    });
  }

  /** Looks at a package: whether it can be read, is trusted, is newer, and makes a whole with what stands. */
  private async look(bytes: Buffer): Promise<UploadOutcome> {
    const { source, issues } = await readArchive(bytes);
    if (source === null) return { state: 'refused', found: UNREAD, candidate: null, findings: issues };
    const found = foundInPackage(source, issues);
    const candidate = await this.candidates.weigh(found, new Map());
    const findings = [...candidate.findings, ...(await this.untrusted(bytes)), ...versionFindings(candidate)];
    const isRefused = candidate.plugin === null || findings.some(({ severity }) => severity === 'error');
    return { state: isRefused ? 'refused' : 'validated', found, candidate, findings };
  }

  /** Where the operator trusts certain keys only, what is wrong with the signature. */
  private async untrusted(bytes: Buffer): Promise<readonly Issue[]> {
    if (this.config.trustedKeys.length === 0) return [];
    return (await verifyArchive(bytes, this.config.trustedKeys)).issues;
  }

  private async signerOf(bytes: Buffer): Promise<string | null> {
    return (await verifyArchive(bytes, this.config.trustedKeys)).key;
  }
}

/** Of a file that is no package there is nothing to say. */
const UNREAD: FoundPlugin = {
  id: '',
  source: null,
  contentHash: '',
  outline: { version: '', title: '', kind: '', dependsOn: [] },
  issues: [],
};

/** The merged whole of a package. @throws XinhengError `plugin-install-refused` with what is wrong */
export function wholeOf({ plugin, findings }: Candidate): NonNullable<Candidate['plugin']> {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (plugin !== null && errors.length === 0) return plugin;
  throw new XinhengError('conflict', 'plugin-install-refused', { count: errors.length }, errors);
}

/** A package has to be newer than what stands. */
function versionFindings({ found, stored }: Candidate): readonly Issue[] {
  const file = 'plugin.json';
  if (stored === undefined) return [];
  const { id, outline } = found;
  if (stored.state === 'retired') return [{ ...issue('plugin-retired', '/id', { id }), file }];
  if (stored.contentHash === found.contentHash && isLoaded(stored.state)) {
    return [{ ...issue('plugin-package-same', '/version', { id, version: outline.version }), file }];
  }
  const standing = stored.head?.manifest.version ?? stored.version;
  if (valid(standing) === null || valid(outline.version) === null || !isLoaded(stored.state)) return [];
  const order = compare(outline.version, standing);
  if (order === 0) return [{ ...issue('plugin-version-taken', '/version', { id, version: outline.version }), file }];
  if (order > 0) return [];
  return [{ ...issue('plugin-version-older', '/version', { version: outline.version, standing }), file }];
}

/** Whether what stands is a whole that a newer package takes the place of. */
function isLoaded(state: PluginState): boolean {
  return state === 'enabled' || state === 'disabled';
}
