import { jest } from '@jest/globals';
import { DESK, describeInBrowser, PHONE } from '../support/browser.js';
import { ADMIN_PASSWORD } from '../support/server.js';
import { startWebServer, type WebServer } from '../support/web-server.js';
import { Office, type Language } from './office.js';

/** Building pages, filling a database and looking at every page take their time on two cores. */
jest.setTimeout(180_000);

describeInBrowser('The back office', (openPage) => {
  let server: WebServer;
  let office: Office;

  beforeAll(async () => {
    server = await startWebServer({ sampleData: true });
    const { page, watch } = await openPage({ acceptDownloads: true });
    office = new Office(page, watch, server.url);
  });
  afterAll(() => server?.close());

  it('says at the door that a password is wrong, and lets the right one in', async () => {
    const { page, watch } = office;
    watch.expect(/\/auth\/login$/, 401);
    await page.goto(`${server.url}/admin/`);
    await office.knock('admin', 'wrong-password-1');
    await page.getByRole('alert').filter({ hasText: '密码不正确' }).waitFor();
    expect(await office.faults()).toEqual([]);
    await office.signIn('admin', ADMIN_PASSWORD);
    await office.standsComplete('工作台');
    expect(await office.faults()).toEqual([]);
  });

  it('imports a file of enterprises after a dry run', async () => {
    await importSample('示例_企业登记信息', '主体登记信息');
    const figures = office.page.getByRole('main');
    await figures.getByText('60', { exact: true }).first().waitFor();
    expect(await office.faults()).toEqual([]);
  });

  it('imports penalties, and names line, column and reason of each row it refuses', async () => {
    await importSample('示例_行政处罚', '行政处罚信息');
    const refused = office.page.getByRole('table', { name: /被拒绝的行/ });
    await refused.getByText('2022/2/30').waitFor();
    expect(await office.faults()).toEqual([]);
  });

  it('evaluates everyone, and shows the run to its end', async () => {
    const { page } = office;
    await office.open('/evaluation-runs/create', '发起评价');
    await page.getByText(/将按「企业信用分级」评价/).waitFor();
    await page.getByRole('button', { name: '发起评价' }).click();
    await office.heading(/^企业信用分级/).waitFor();
    await page.getByText('已完成', { exact: true }).first().waitFor();
    await office.standsComplete(/^企业信用分级/);
    expect(await office.faults()).toEqual([]);
  });

  it('opens an enterprise of grade C and gives its reasons with the article, in Chinese and in English', async () => {
    const { page } = office;
    const filter = encodeURIComponent(JSON.stringify({ grade: 'C', scheme: 'hebei:enterprise-grade' }));
    await office.open(`/subjects?filter=${filter}`, '信用主体');
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('link', { name: '打开主体页面' }).click();
    await readsReasons('严重失信', /严重失信行为记录\d+条|一般失信\d+次|严重失信主体名单|造成严重后果/, '决定等级');
    await office.speak('en');
    await readsReasons('Seriously dishonest', /(serious|general) dishonesty|serious-dishonesty list/, 'decides');
    await office.speak('zh-CN');
  });

  it('finds an enterprise by its code from the keyboard alone', async () => {
    const { page } = office;
    await office.speak('zh-CN');
    await office.open('/', '工作台');
    await page.keyboard.press('Control+k');
    const box = page.getByRole('combobox', { name: '搜索' });
    await box.fill('示例');
    await page.getByRole('option', { name: /91/ }).first().waitFor();
    await page.keyboard.press('Enter');
    await office.standsComplete(/示例|公司/);
    expect(await office.faults()).toEqual([]);
  });

  it('makes a unit and an account in it, changes and resets it, and tells all of it in an audit that holds', async () => {
    const { page } = office;
    const dialog = page.getByRole('dialog');
    await office.open('/units', '单位');
    await page.getByRole('button', { name: '新建下级 信衡平台' }).click();
    await dialog.getByLabel('名称').fill('河北省信用办');
    await dialog.getByLabel('行政区划').fill('130000');
    await dialog.getByText('在「信衡平台」下新建省级单位「河北省信用办」').waitFor();
    await dialog.getByRole('button', { name: '新建', exact: true }).click();
    await page.getByRole('cell', { name: '河北省信用办', exact: true }).waitFor();
    expect(await office.faults()).toEqual([]);

    await office.open('/accounts', '账号');
    await page.getByRole('button', { name: '新建账号' }).click();
    await dialog.getByLabel('用户名').fill('wang.li');
    await dialog.getByLabel('姓名').fill('王丽');
    await dialog.getByRole('combobox', { name: '单位' }).fill('河北省信用办');
    await page.getByRole('option', { name: '河北省信用办' }).click();
    await dialog.getByRole('checkbox', { name: '业务经办' }).check();
    await dialog.getByRole('button', { name: '随机生成' }).click();
    expect(await office.faults()).toEqual([]);
    await dialog.getByRole('button', { name: '新建', exact: true }).click();
    await page.getByRole('button', { name: 'wang.li' }).click();
    const beside = page.getByRole('complementary', { name: '预览：账号' });
    await beside.getByText('待改密码').waitFor();

    await beside.getByRole('button', { name: '修改' }).click();
    await dialog.getByRole('checkbox', { name: '审计员' }).check();
    await dialog.getByText('业务经办、审计员').waitFor();
    await dialog.getByRole('button', { name: '保存' }).click();
    await beside.getByText('业务经办、审计员').waitFor();
    await beside.getByRole('button', { name: '重置密码' }).click();
    await dialog.getByRole('button', { name: '随机生成' }).click();
    await dialog.getByRole('button', { name: '重置', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await office.faults()).toEqual([]);

    await office.open('/audit-events', '审计日志');
    for (const act of ['重置密码', '修改账号', '新建账号', '新建单位']) {
      await page.getByRole('cell', { name: act, exact: true }).first().waitFor();
    }
    await page.getByRole('button', { name: '核验日志' }).click();
    await dialog.getByText('日志完整').waitFor();
    expect(await office.faults()).toEqual([]);
    await dialog.getByRole('button', { name: '关闭' }).click();
  });

  it('shows a regulation as it was read: every article, its scheme rule by rule, the row behind each name', async () => {
    const { page } = office;
    await office.open('/plugins/hebei/show', '河北省企业信用分级分类监管');
    for (const tab of ['文件', '评价方案与算例', '版本', '依赖', '检查结果', '条款落实']) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await page.getByRole('tabpanel', { name: tab }).waitFor();
      expect(await office.faults()).toEqual([]);
    }
    await page.getByRole('cell', { name: '四(三)' }).waitFor();
    await office.open('/schemes/hebei%3Aenterprise-grade/show', '企业信用分级');
    await page.getByText('当 近1年一般失信次数 大于 一般失信次数上限(5)').waitFor();
    await page.getByRole('button', { name: '查看依据 第 4 条' }).click();
    await page.getByRole('complementary', { name: '第 4 条的依据' }).getByText('四(三)').waitFor();
    expect(await office.faults()).toEqual([]);
    await page.getByRole('link', { name: '近1年一般失信次数' }).click();
    await page.getByRole('complementary', { name: '预览：指标' }).getByText('hebei:general-dishonesty-12m').waitFor();
    expect(await office.faults()).toEqual([]);
  });

  it('leads from a figure of the statistics down to the region and to the enterprises behind it', async () => {
    const { page } = office;
    await office.open('/statistics', '统计');
    const regions = page.getByRole('region', { name: '按地区' });
    await regions.getByRole('button', { name: '查看数据表' }).click();
    const saving = page.waitForEvent('download');
    await regions.getByRole('button', { name: '导出 CSV' }).click();
    expect((await saving).suggestedFilename()).toMatch(/^示例-按地区-.*\.csv$/);
    await regions.getByRole('button', { name: '查看河北省的下级地区' }).click();
    await page.getByRole('region', { name: '河北省按地区' }).waitFor();
    await office.standsComplete('统计');
    expect(await office.faults()).toEqual([]);
    await page.getByRole('region', { name: '按行业' }).getByRole('button', { name: '查看数据表' }).click();
    await page.getByRole('region', { name: '按行业' }).getByRole('link').first().click();
    await office.standsComplete('信用主体');
    await page.getByRole('table').getByRole('link').first().waitFor();
    expect(await office.faults()).toEqual([]);
  });

  it.each<[string, Language, { width: number; height: number }]>([
    ['a desk, in Chinese', 'zh-CN', DESK],
    ['a desk, in English', 'en', DESK],
    ['a phone, in Chinese', 'zh-CN', PHONE],
  ])('shows every page of the menu without fault on %s', async (_, language, size) => {
    const { page } = office;
    await page.setViewportSize(DESK);
    await office.speak(language);
    const pages = await office.menu();
    expect(pages.length).toBeGreaterThanOrEqual(15);
    await page.setViewportSize(size);
    const faults: Record<string, readonly string[]> = {};
    for (const { name, path } of pages) {
      await office.open(path, name);
      const found = await office.faults();
      if (found.length > 0) faults[name] = found;
    }
    expect(faults).toEqual({});
  });

  it('takes the sample away in one act, said before it is done', async () => {
    const { page } = office;
    const dialog = page.getByRole('dialog');
    await page.setViewportSize(DESK);
    await office.speak('zh-CN');
    await office.open('/', '工作台');
    await page.getByRole('button', { name: '移除示例数据…' }).click();
    await dialog.getByText(/将删除全部示例数据：5,120 个主体/).waitFor();
    await dialog.getByRole('button', { name: '删除示例数据' }).click();
    await dialog.waitFor({ state: 'detached' });
    await office.open('/subjects', '信用主体');
    await page.getByText('还没有信用主体').waitFor();
    expect(await office.faults()).toEqual([]);
  });

  it('signs out and shows nothing of the office to who comes next', async () => {
    const { page } = office;
    await page.setViewportSize(DESK);
    await office.speak('zh-CN');
    await page.getByRole('button', { name: '账号菜单' }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.getByLabel('用户名').waitFor();
    await page.goto(`${server.url}/admin/#/accounts`);
    await page.getByLabel('用户名').waitFor();
    expect(await office.faults()).toEqual([]);
  });

  /** Looks for the name of the grade, a reason, the article, and the rule that decided. */
  async function readsReasons(grade: string, reason: RegExp, decides: string): Promise<void> {
    const main = office.page.getByRole('main');
    for (const text of [grade, reason, '冀政办字〔2022〕54号 四(三)', decides]) {
      await main.getByText(text, { exact: true }).first().waitFor();
    }
    expect(await office.faults()).toEqual([]);
  }

  /** Takes a try-out file from the page, chooses what it is, tries it and imports it, up to the finished batch. */
  async function importSample(file: string, form: string): Promise<void> {
    const { page } = office;
    await office.open('/imports/create', '导入文件');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: file }).click();
    const saved = await saving;
    await page.getByRole('radio', { name: form }).check();
    await page.getByLabel('选择文件…').setInputFiles(await saved.path());
    await page.getByRole('button', { name: '试导入' }).click();
    await page.getByRole('button', { name: '正式导入' }).click();
    await page.getByText('已完成', { exact: true }).first().waitFor();
  }
});
