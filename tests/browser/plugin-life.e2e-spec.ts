import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { packPlugin, readFolder } from '@xinheng/plugin-pack';
import { DESK, describeInBrowser, PHONE } from '../support/browser.js';
import { pluginShelf } from '../support/plugin-shelf.js';
import { startWebServer, type WebServer } from '../support/web-server.js';
import { Office } from './office.js';

/** Filling a database and looking at every page take their time on two cores. */
jest.setTimeout(180_000);

const PASSWORD = 'Xinheng-Sample-2022';

interface Parameter {
  readonly key: string;
  readonly values: readonly { readonly value: unknown }[];
}

describeInBrowser('A plugin while the program runs', (openPage) => {
  let server: WebServer;
  let engineer: Office;
  let official: Office;
  const folder = mkdtempSync(join(tmpdir(), 'xinheng-packages-'));
  const file = (name: string): string => join(folder, name);

  beforeAll(async () => {
    server = await startWebServer({ sampleData: true });
    const shelf = pluginShelf('hebei');
    shelf.edit<Record<string, unknown>>('hebei', 'plugin.json', (manifest) => ({ ...manifest, version: '1.1.0' }));
    shelf.edit<Parameter[]>('hebei', 'parameters.json', (all) =>
      all.map((one) => (one.key === 'low-grade-alert' ? { ...one, values: [{ ...one.values[0], value: 0.2 }] } : one)),
    );
    writeFileSync(file('hebei-1.1.0.xhp'), await packPlugin(await readFolder(join(shelf.folder, 'hebei'))));
    shelf.write('hebei', 'measures.json', '[ {');
    writeFileSync(file('broken.xhp'), await packPlugin(await readFolder(join(shelf.folder, 'hebei'))));
    shelf.remove();
    const offices = await Promise.all(
      ['province-editor', 'province-approver'].map(async (username) => {
        const { page, watch } = await openPage();
        const office = new Office(page, watch, server.url);
        await office.signIn(username, PASSWORD);
        return office;
      }),
    );
    [engineer, official] = offices as [Office, Office];
  });
  afterAll(async () => {
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const upload = async (name: string): Promise<void> => {
    const { page } = engineer;
    await page.getByRole('dialog').locator('input[type=file]').setInputFiles(file(name));
    await page.getByRole('dialog').getByRole('button', { name: '上传并检查' }).click();
  };
  const act = async ({ page }: Office, label: string, reason?: string): Promise<void> => {
    await page.getByRole('button', { name: label, exact: true }).click();
    const dialog = page.getByRole('dialog');
    if (reason !== undefined) await dialog.getByLabel('理由').fill(reason);
    await dialog.getByRole('button', { name: label, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };

  it('is refused with every finding where the package is broken', async () => {
    const { page } = engineer;
    await engineer.open('/plugins', '插件一览');
    await page.getByRole('button', { name: '上传插件包' }).click();
    await upload('broken.xhp');
    await page.getByRole('alert').filter({ hasText: '没有通过检查' }).waitFor();
    await page.getByRole('dialog').getByText('measures.json').first().waitFor();
    expect(await engineer.faults()).toEqual([]);
  });

  it('is upgraded by one and consented to by another, who sees what changes', async () => {
    const { page } = engineer;
    await upload('hebei-1.1.0.xhp');
    await engineer.standsComplete('河北省企业信用分级分类监管');
    await page.getByRole('tab', { name: '安装与升级' }).click();
    await page.getByRole('heading', { name: '改变 1 项' }).waitFor();
    await act(engineer, '安装');
    await act(engineer, '申请启用', '按新文件调整预警线');
    await page.getByRole('heading', { name: '启用申请' }).waitFor();
    expect(await page.getByRole('button', { name: '同意启用' }).count()).toBe(0);
    expect(await engineer.faults()).toEqual([]);

    await official.open('/plugins/hebei/show', '河北省企业信用分级分类监管');
    await official.page.getByRole('tab', { name: '安装与升级' }).click();
    await official.page.getByText('按新文件调整预警线').first().waitFor();
    await act(official, '同意启用');
    await official.page.getByText('1.1.0').first().waitFor();
    await official.page.getByText('插件正在使用。').waitFor();
    expect(await official.faults()).toEqual([]);
  });

  it('goes one step back, on a phone too', async () => {
    const { page } = engineer;
    await page.setViewportSize(PHONE);
    await page.reload();
    await engineer.open('/plugins/hebei/show', '河北省企业信用分级分类监管');
    await page.getByRole('tab', { name: '安装与升级' }).click();
    await act(engineer, '申请退回上一版', '预警线有误');
    await page.getByRole('heading', { name: '退回上一版申请' }).waitFor();
    expect(await engineer.faults()).toEqual([]);
    await page.setViewportSize(DESK);
    await official.page.reload();
    await official.open('/plugins/hebei/show', '河北省企业信用分级分类监管');
    await official.page.getByRole('tab', { name: '安装与升级' }).click();
    await act(official, '同意退回');
    await official.page.getByText('插件正在使用。').waitFor();
    await official.page.getByText('1.0.0').first().waitFor();
    expect(await official.faults()).toEqual([]);
  });
});
