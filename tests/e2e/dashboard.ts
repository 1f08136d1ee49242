import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { connectApi } from '../client/api.ts';
import { root } from '../platform/root.ts';
import type { Scope } from '../platform/scope.ts';
import type { Step } from './journey.ts';
import type { Demo } from './running-platform.ts';

const programs = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const chromiumPath = (): string | undefined => process.env['CHROMIUM'] ?? programs.find((path) => existsSync(path));

type Login = { email: string; password: string };
type Morning = { demo: Demo; step: Step; page: Page; context: BrowserContext; complaints: string[] };

/** What a stakeholder sees in a real browser while a doctor works. */
export async function watchDashboard(demo: Demo, step: Step, scope: Scope): Promise<void> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error('No Chromium here: install it, or name one in CHROMIUM.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  scope.onEnd(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, locale: 'en-GB' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const morning = { demo, step, page, context, complaints };
  await enter(morning);
  await seeAVisitComplete(morning);
  await loseTheNetwork(morning);
  await lookAtTheRest(morning);
}

async function enter({ demo, step, page }: Morning): Promise<void> {
  await step('a stakeholder opens the page and logs in', async () => {
    const { email, password } = loginOf(demo, 'stakeholder');
    await page.goto(demo.gateway);
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill('wrong');
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Log in' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: /^live$/ })
      .waitFor();
  });
  await step('today has numbers, and every chart is drawn', async () => {
    await tile(page, 'Completed').filter({ hasText: /^\d+$/ }).waitFor();
    await everyChartIsDrawn(page);
  });
  await step('no script can read the token', async () => {
    const stored = await page.evaluate<string>('JSON.stringify([localStorage, sessionStorage, document.cookie])');
    if (stored !== '[{},{},""]') throw new Error(`the page keeps ${stored}`);
  });
}

async function seeAVisitComplete({ demo, step, page }: Morning): Promise<void> {
  const doctor = await doctorsHands(demo);
  await step('a doctor completes a visit: the number moves within a second', async () => {
    const before = await numberOn(page, 'Completed');
    await doctor.complete();
    await showing(page, 'Completed', before + 1).waitFor({ timeout: 1_000 });
  });
  await step('and the chart of today with it', async () => {
    const before = await numberOn(page, 'Completed');
    const report = page.waitForResponse(
      (response) => response.url().includes('/reports/income') && response.url().includes('groupBy=day'),
      { timeout: 3_000 },
    );
    await doctor.complete();
    const { rows } = (await (await report).json()) as { rows: { count: number }[] };
    if (!rows.some(({ count }) => count > 0)) throw new Error('the report of the chart has no income');
    await showing(page, 'Completed', before + 1).waitFor();
  });
}

async function loseTheNetwork({ demo, step, page, context }: Morning): Promise<void> {
  const doctor = await doctorsHands(demo);
  await step('the network is cut meanwhile: the number is right again after', async () => {
    const before = await numberOn(page, 'Completed');
    await context.setOffline(true);
    await doctor.complete();
    await context.setOffline(false);
    await showing(page, 'Completed', before + 1).waitFor({ timeout: 20_000 });
  });
}

async function lookAtTheRest({ step, page, complaints }: Morning): Promise<void> {
  await step('a chart is saved as CSV', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('region', { name: 'Income by day' }).getByRole('button', { name: 'CSV' }).click();
    const name = (await download).suggestedFilename();
    if (!/^day-.*\.csv$/.test(name)) throw new Error(`the file is called ${name}`);
  });
  await step('a reload keeps the session', async () => {
    await page.reload();
    await everyChartIsDrawn(page);
    await page
      .getByRole('status')
      .filter({ hasText: /^live$/ })
      .waitFor();
  });
  await step('the browser complains of nothing', async () => {
    // The wrong password and the network that was cut are errors that this journey made.
    const unexpected = complaints.filter((text) => !/status of 401|ERR_INTERNET_DISCONNECTED/.test(text));
    if (unexpected.length > 0) throw new Error(unexpected.join('\n'));
  });
  // Bars grow for a moment.
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(root, '.data', 'dashboard.png'), fullPage: true });
}

/** A chart that was drawn describes itself to people who cannot see it. */
const everyChartIsDrawn = (page: Page): Promise<void> => page.locator('.canvas[aria-label]').nth(4).waitFor();

const tile = (page: Page, label: string): Locator => page.locator(`[data-tile="${label}"]`);
const numberOn = async (page: Page, label: string): Promise<number> => Number(await tile(page, label).textContent());
const showing = (page: Page, label: string, count: number): Locator =>
  tile(page, label).filter({ hasText: new RegExp(`^${count}$`) });

function loginOf({ logins }: Demo, role: string): Login {
  const login = logins.find((each) => each.role === role);
  if (!login) throw new Error(`the demo has no ${role}`);
  return login;
}

/** Somebody who completes one visit after the other that has begun. */
async function doctorsHands(demo: Demo): Promise<{ complete: () => Promise<void> }> {
  const api = connectApi(demo.gateway);
  const { email, password } = loginOf(demo, 'admin');
  const session = await api({ method: 'POST', path: '/sessions', body: { email, password } });
  const token = String(session.body['accessToken']);
  const to = new Date().toISOString();
  const list = await api({ path: `/appointments?status=approved&to=${to}&limit=100`, token });
  const waiting = (list.body as { items: { id: number }[] }).items.map(({ id }) => id);
  return {
    complete: async () => {
      const id = waiting.shift();
      const answer = await api({ method: 'POST', path: `/appointments/${id ?? 0}/complete`, token, body: {} });
      if (answer.status !== 200) throw new Error(`completing appointment ${id ?? 0} answered ${answer.status}`);
    },
  };
}
