/** Inside another page: what docs/embedding.md promises. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { hasFocus, still } from './support/lab-page.ts';

const open = useBrowser();

/** A small market with few replications and nothing to solve, so that a test waits for the page and not for the numbers. */
const quick =
  '#/lab?v=1&preset=town&market.people=600&time.burnIn=26&replications=3&budget.mode=intensity&seed=test';

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
        document.body.innerHTML = `<iframe width="1200" height="800" src="${source}"></iframe>`;
        // What stood here before may still be speaking.
        addEventListener('message', ({ data, source: from }) => {
          if (from === document.querySelector('iframe')?.contentWindow) heard.push(data);
        });
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
        .poll(async () => (answer = (await messages()).find((heard) => heard['id'] === id)))
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
    await expect.poll(() => mark.getAttribute('title')).toContain(told.fingerprint);
    const profit = told.figures.find(({ outcome }) => outcome === 'profit')!;
    const plain = (text: string) => text.replace(/\s+/g, ' ');
    const row = async () =>
      plain(
        await frame
          .getByRole('row', { name: /Profit/ })
          .first()
          .innerText(),
      );
    await expect.poll(row).toContain(plain(profit.levels[0]!.text));
    for (const { text } of profit.differences.slice(1))
      await expect.poll(row).toContain(plain(text).replace(' (unclear)', ''));
    const events = async () => (await messages()).map(({ event }) => event);
    await expect.poll(events).toEqual(expect.arrayContaining(['changed', 'progress', 'complete']));
    const link = (await ask({ do: 'get', what: 'link' }))['result'];
    expect(link).toContain('gifts.value=7');
    const whole = frame.getByRole('link', { name: 'Open in Steadfast' });
    await expect.poll(() => whole.getAttribute('href')).toMatch(/\/#\/lab\?.*gifts\.value=7/);
  });

  test('it takes a link and settings as one step, tells of it once, and no more to who has unsubscribed', async () => {
    const { page } = await open('', still);
    const { frame, ask, messages } = await embedded(page);
    const linkNow = async () => (await ask({ do: 'get', what: 'link' }))['result'];
    const heard = async (name: string) => (await messages()).filter(({ event }) => event === name);
    // The numbers of what it was opened with are there: nobody had asked to hear of them.
    await ask({ do: 'run' });
    const before = await linkNow();
    const subscribed = await ask({ do: 'subscribe', events: ['changed', 'complete'] });
    expect(subscribed['result']).toEqual(['changed', 'complete']);

    const link = `${new URL(page.url()).origin}/${quick.replace('seed=test', 'seed=other')}`;
    const set = await ask({ do: 'set', link, settings: { 'market.people': 500 }, week: 20 });
    expect(set['result']).toMatch(/seed=other.*market\.people=500/);
    await expect.poll(async () => (await heard('complete')).length).toBe(1);
    const figures = (await ask({ do: 'get', what: 'figures' }))['result'] as Record<string, unknown>;
    expect(figures).toMatchObject({ week: 20, seed: 'other', complete: true });
    expect(await heard('changed')).toHaveLength(1);
    expect(await heard('progress')).toEqual([]);
    const [complete, ...more] = await heard('complete');
    expect(more).toEqual([]);
    expect(complete).toMatchObject({ figures, fingerprint: figures['fingerprint'], link: await linkNow() });

    // All of a change or none of it.
    const refused = await ask({ do: 'set', link, settings: { seed: 'third', 'market.failureRate': 7 } });
    expect(refused['ok']).toBe(false);
    expect(await linkNow()).toContain('seed=other');

    const left = await ask({ do: 'unsubscribe', events: ['changed'] });
    expect(left['result']).toEqual(['complete']);
    await frame.locator('main').focus();
    await hasFocus(frame.locator('main'));
    await page.keyboard.press('Control+z');
    await expect.poll(linkNow).toBe(before);
    await expect.poll(async () => (await heard('complete')).length).toBe(2);
    expect(await heard('changed')).toHaveLength(1);
    // How it is shown stands before the scenario, and stays.
    expect(await frame.locator('body').evaluate(() => location.search)).toBe('?embed');
    expect(await frame.locator('body').evaluate(() => Object.keys(localStorage))).toEqual([]);
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
    await expect.poll(asked).toMatch(/takes messages from https:\/\/example\.org only/);
    expect(await asked()).not.toContain('answered');
  });
});
