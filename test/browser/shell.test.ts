/** What stands around the pages: parts that are loaded when they are needed, the history, and what the browser keeps. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './support/browser.ts';

const open = useBrowser();

/** A small market with few replications and nothing to solve, so that a test waits for the page and not for the numbers. */
const quick =
  '#/lab?v=1&preset=town&market.people=600&time.burnIn=26&replications=3&budget.mode=intensity&seed=test';

const still = { reducedMotion: 'reduce' } as const;

async function finished(page: Page): Promise<string> {
  const mark = page.getByText(/^fingerprint/).first();
  await mark.waitFor({ timeout: 60_000 });
  return (await mark.getAttribute('title')) ?? '';
}

async function turn(page: Page, lever: RegExp, key = 'ArrowRight'): Promise<void> {
  await page.getByRole('slider', { name: lever }).focus();
  await page.keyboard.press(key);
}

describe('a part of the page that cannot be loaded', () => {
  test('is spoken of in its place, and can be asked for again', async () => {
    const { page } = await open('', still);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.route(/\/KeyboardHelp-/, (route) => route.abort());
    await page.keyboard.press('?');
    const alert = page.getByRole('alert').filter({ hasText: 'The help could not be loaded.' });
    await alert.waitFor();
    await page.unroute(/\/KeyboardHelp-/);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Keyboard' }).waitFor();
  });

  test('keeps a change until it can be checked, and says what is missing', async () => {
    const { page: first } = await open('', still);
    const page = await first.context().newPage();
    await page.route(/\/validate-/, (route) => route.abort());
    await page.goto(first.url());
    await page.getByRole('slider', { name: /^Worth of a gift/ }).focus();
    await page.keyboard.press('ArrowRight');
    const alert = page
      .getByRole('alert')
      .filter({ hasText: 'The part that checks changes could not be loaded.' });
    await alert.waitFor();
    await expect.poll(() => page.url()).toContain('gifts.value');
    await page.unroute(/\/validate-/);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await alert.waitFor({ state: 'detached' });
  });

  test('leaves a link unread and says so, and reads it when asked again', async () => {
    const { page } = await open('', still);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.route(/\/read-link-/, (route) => route.abort());
    await page.evaluate((hash) => (location.hash = hash), quick);
    const alert = page.getByRole('alert').filter({ hasText: 'What reads links could not be loaded' });
    await alert.waitFor();
    await page.unroute(/\/read-link-/);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => page.url()).toContain('seed=test');
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

describe('the history', () => {
  test('undo takes back the load of a preset, and a click in the list goes to any state', async () => {
    const { page } = await open(quick, still);
    const first = await finished(page);
    await turn(page, /^Worth of a gift/);
    await expect.poll(() => page.url()).toContain('gifts.value');
    await page.getByRole('button', { name: /^Scenario/ }).click();
    await page.getByRole('button', { name: /^Bank and its best customers/ }).click();
    await expect.poll(() => page.url()).toContain('preset=bank');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.url()).toContain('gifts.value');
    await page.keyboard.press('h');
    const undone = page.getByRole('button', { name: /undone$/ });
    expect(await undone.innerText()).toContain('Bank and its best customers');
    // The state of now has the focus: down to the one before it.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).not.toContain('gifts.value');
    await page.keyboard.press('Escape');
    expect(await finished(page)).toBe(first);
  });

  test('the state before stands beside the present one, and their difference is paired', async () => {
    const { page } = await open(quick, still);
    await finished(page);
    await turn(page, /^Worth of a gift/);
    await page.keyboard.press('b');
    const before = page.getByRole('region', { name: 'Against the state before' });
    await before.getByText(/One step apart: “Worth of a gift, Random gifts”/).waitFor();
    await before.getByRole('row', { name: /No program/ }).waitFor({ timeout: 30_000 });
    await finished(page);
    // No world but that of the gifts has changed: their luck is the same to the last bit.
    for (const world of ['No program', 'Points and tiers', 'Outcome service'])
      await expect
        .poll(() => before.getByRole('row', { name: world }).locator('[data-outcome=profit]').innerText())
        .toMatch(/^0\s*$/);
    const gifts = await before
      .getByRole('row', { name: /Random gifts/ })
      .locator('[data-outcome=profit]')
      .innerText();
    expect(gifts).toMatch(/^[+\u2212][\d.]+ ±/);
    await before.getByRole('button', { name: 'End' }).click();
    expect(await before.count()).toBe(0);
  });
});

describe('what the browser keeps', () => {
  test('the scenario that was changed last opens again where the address says nothing, and says so', async () => {
    const { page } = await open(quick, still);
    const root = page.url().replace(/#.*/, '');
    await turn(page, /^Worth of a gift/);
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('steadfast.last-scenario')))
      .toContain('gifts.value');
    const again = await page.context().newPage();
    await again.goto(root);
    const strip = again.getByRole('status').filter({ hasText: 'As you left it.' });
    await strip.waitFor();
    expect(again.url()).toContain('gifts.value');
    await strip.getByRole('button', { name: 'Start fresh' }).click();
    await expect.poll(() => again.url()).not.toContain('gifts.value');
    await again.goto('about:blank');
    await again.goto(`${root}${quick}`);
    await finished(again);
    expect(await again.getByText('As you left it.').count()).toBe(0);
  });

  test.each(['{"foreign":true}', '#/lab?v=1&preset=town&market.failureRate=7'])(
    'something else in its place is said, and replaced by nothing in silence: %s',
    async (text) => {
      const { page: first } = await open('', still);
      await first.evaluate((kept) => localStorage.setItem('steadfast.last-scenario', kept), text);
      const page = await first.context().newPage();
      await page.goto(first.url().replace(/#.*/, ''));
      const said = await page.getByRole('alert').innerText();
      expect(said).toMatch(/could not be restored|this browser kept of your last visit could be read/);
    },
  );
});

describe('the projector', () => {
  test('is led by keys alone: on, next event, metric, one world, levers, and out again', async () => {
    const { page, complaints } = await open(quick, { ...still, viewport: { width: 1280, height: 720 } });
    await finished(page);
    const answer = await page.getByRole('heading', { level: 1 }).innerText();
    await page.keyboard.press('p');
    await expect.poll(() => page.url()).toContain('?projector#');
    const week = page.getByRole('region', { name: 'The week' });
    await week.getByText('156').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
      answer.replace(/, and the most steadfast ones|, .* the most steadfast ones/, ''),
    );
    for (const [key, at] of [
      ['Home', '0'],
      ['PageDown', '52'],
      ['PageDown', '90'],
      ['PageUp', '52'],
      ['ArrowRight', '53'],
    ] as const) {
      await page.keyboard.press(key);
      await week.getByText(at, { exact: true }).waitFor();
    }
    const smallest = await page.locator('.projector .stage').evaluate((stage) => {
      const zoomOf = (element: Element) => {
        const zoom = element.closest('.zoom');
        return zoom ? new DOMMatrix(getComputedStyle(zoom).transform).a : 1;
      };
      const sizes = [...stage.querySelectorAll('h1, h2, p, b, .name, footer span, svg text')]
        .filter((element) => element.textContent.trim() && element.getClientRects().length > 0)
        .map((element) => parseFloat(getComputedStyle(element).fontSize) * zoomOf(element));
      return Math.min(...sizes);
    });
    expect(smallest).toBeGreaterThanOrEqual(18);
    const title = () => page.getByText(/against no program/).innerText();
    const before = await title();
    await page.keyboard.press('m');
    expect(await title()).not.toBe(before);
    await page.keyboard.press('4');
    await expect
      .poll(() =>
        page.getByRole('region', { name: 'No program' }).evaluate((e) => getComputedStyle(e).opacity),
      )
      .toBe('0.3');
    await page.keyboard.press('l');
    await page.getByRole('slider', { name: /^Worth of a gift/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('banner').waitFor();
    expect(page.url()).not.toContain('projector');
    expect(complaints).toEqual([]);
  });
});

describe('inside another page', () => {
  /** A page around an embedded Steadfast that keeps all that it hears. */
  async function embedded(page: Page, search = '?embed') {
    const site = page.url().replace(/[?#].*/, '');
    await page.goto(`${site}embed-example.html`);
    const hash = quick;
    await page.evaluate(
      ([source]) => {
        const heard: unknown[] = [];
        Object.assign(window, { heard });
        addEventListener('message', ({ data }) => heard.push(data));
        document.body.innerHTML = `<iframe width="1200" height="800" src="${source}"></iframe>`;
      },
      [`./${search}${hash}`],
    );
    const messages = () =>
      page.evaluate(() => (window as unknown as { heard: Record<string, unknown>[] }).heard);
    const ask = async (message: object) => {
      const id = Math.random();
      await page.evaluate(
        (asked) => document.querySelector('iframe')?.contentWindow?.postMessage(asked, '*'),
        { steadfast: 1, id, ...message },
      );
      let answer: Record<string, unknown> | undefined;
      await expect
        .poll(async () => (answer = (await messages()).find((heard) => heard['id'] === id)), {
          timeout: 60_000,
        })
        .toBeDefined();
      return answer!;
    };
    await expect.poll(async () => (await messages()).map(({ event }) => event)).toContain('ready');
    return { frame: page.frameLocator('iframe'), ask, messages };
  }

  test('it has no bars, runs what it is asked for, and answers with the numbers on its screen', async () => {
    const { page } = await open('', still);
    const { frame, ask, messages } = await embedded(page);
    await ask({ do: 'subscribe' });
    const { ok, result } = await ask({ do: 'run', settings: { 'programs.gifts.gifts.value': 7 }, week: 100 });
    expect(ok).toBe(true);
    const told = result as {
      week: number;
      fingerprint: string;
      figures: {
        outcome: string;
        levels: { text: string }[];
        differences: { mean: number; text: string }[];
      }[];
    };
    expect(told.week).toBe(100);
    expect(await frame.getByRole('banner').count()).toBe(0);
    const mark = frame.getByText(/^fingerprint/).first();
    expect(await mark.getAttribute('title')).toContain(told.fingerprint);
    const profit = told.figures.find(({ outcome }) => outcome === 'profit')!;
    const row = await frame
      .getByRole('row', { name: /Profit/ })
      .first()
      .innerText();
    const plain = (text: string) => text.replace(/\s+/g, ' ');
    expect(plain(row)).toContain(plain(profit.levels[0]!.text));
    for (const { text } of profit.differences.slice(1))
      expect(plain(row)).toContain(plain(text).replace(' (unclear)', ''));
    const events = (await messages()).map(({ event }) => event);
    expect(events).toEqual(expect.arrayContaining(['changed', 'progress', 'complete']));
    const link = (await ask({ do: 'get', what: 'link' }))['result'];
    expect(link).toContain('gifts.value=7');
    const whole = frame.getByRole('link', { name: 'Open in Steadfast' });
    expect(await whole.getAttribute('href')).toContain('gifts.value=7');
  });

  test('it says what is wrong with a message, and obeys no other origin than its address names', async () => {
    const { page } = await open('', still);
    const { ask, messages } = await embedded(page);
    const sentencesOf = (answer: Record<string, unknown>) =>
      (answer['error'] as { sentences: string[] }).sentences.join(' ');
    expect(sentencesOf(await ask({ do: 'dance' }))).toMatch(/"do" must be one of "run"/);
    expect(sentencesOf(await ask({ do: 'get', what: 'people' }))).toMatch(/"what" must be one of/);
    expect(sentencesOf(await ask({ do: 'set', settings: { 'market.failureRate': 7 } }))).toMatch(
      /market\.failureRate is 7/,
    );
    expect(sentencesOf(await ask({ do: 'get', what: 'link', steadfast: 9 }))).toMatch(/version 1/);
    // What `?embed=` names does not hear "ready" either: another origin is told why it is not answered.
    await page.evaluate(() => {
      const frame = document.querySelector('iframe')!;
      const there = frame.src.replace('?embed', '?embed=https://example.org');
      frame.replaceWith(Object.assign(document.createElement('iframe'), { src: there }));
    });
    const asked = async () => {
      await page.evaluate(() =>
        document
          .querySelector('iframe')
          ?.contentWindow?.postMessage({ steadfast: 1, id: 'again', do: 'get', what: 'link' }, '*'),
      );
      const answers = (await messages()).filter(({ id }) => id === 'again');
      return answers.map((answer) => (answer['ok'] === true ? 'answered' : sentencesOf(answer))).join(' ');
    };
    await expect.poll(asked, { timeout: 20_000 }).toMatch(/takes messages from https:\/\/example\.org only/);
    expect(await asked()).not.toContain('answered');
  });
});

describe('on paper', () => {
  test('the report has the numbers on the screen, what was changed, and a code that says its link', async () => {
    const { page, complaints } = await open(quick, still);
    const fingerprint = await finished(page);
    const row = await page.getByRole('row', { name: /^Still customers/ }).innerText();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'One-page report' }).click();
    const article = page.locator('article');
    await article.getByRole('heading', { name: /^Figures after 156 weeks/ }).waitFor();
    const numbers = await article.locator('.figure-table tbody tr').allInnerTexts();
    const said = numbers.join(' ').replace(/\s+/g, ' ');
    for (const number of row.replace(/\s+/g, ' ').match(/[+\u2212][\d.]+ ±\s?[\d.]+/g) ?? ['none'])
      expect(said.replace(/\s/g, '')).toContain(number.replace(/\s/g, ''));
    const people = article.getByRole('row', { name: /^People/ });
    expect(await people.innerText()).toMatch(/600\s+4,000\s+4,000/);
    expect(await article.innerText()).toContain('In this model, under these assumptions.');
    const link = await article.getByRole('link').innerText();
    expect(link).toContain(`fp=${fingerprint.replace(/.*?([0-9a-f]{8})[0-9a-f]*$/, '$1')}`);
    expect(await article.getByRole('img', { name: 'QR code of the link' }).locator('svg').count()).toBe(1);
    expect(await article.locator('[data-chart] svg').count()).toBe(2);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a file (HTML)' }).click();
    const html = await readFile(await (await saving).path(), 'utf8');
    const saved = await page.context().newPage();
    await saved.setContent(html);
    expect(await saved.locator('table').first().innerText()).toBe(
      await article.locator('table').first().innerText(),
    );
    expect(await saved.locator('svg path').count()).toBeGreaterThan(6);
    expect(await saved.locator('input, button').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('the Lab prints its sentence, figures, chart and conditions, light and without controls', async () => {
    const { page } = await open(quick, { ...still, colorScheme: 'dark' });
    const fingerprint = await finished(page);
    await page.emulateMedia({ media: 'print' });
    const seen = await page.locator('body').innerText();
    expect(seen).toMatch(/^After 156 weeks/m);
    expect(seen).toMatch(/seed test; 3 replications, fingerprint/);
    expect(seen).toContain(fingerprint.replace(/.*?([0-9a-f]{16}).*/, '$1'));
    expect(seen).toContain('market.people=600');
    expect(await page.locator('.figure-table tbody tr').count()).toBe(4);
    expect(await page.locator('[data-chart^=difference]').isVisible()).toBe(true);
    expect(await page.getByRole('slider', { name: 'Week', exact: true }).isVisible()).toBe(false);
    expect(await page.getByRole('banner').count()).toBe(0);
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(paper).toMatch(/^rgba?\((25\d|0, 0, 0, 0)/);
  });
});
