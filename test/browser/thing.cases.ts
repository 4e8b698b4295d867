// A thing on the page: in words, with its corrections, what is proposed about it, and the figures that it is part of.
import { expect, it } from '@jest/globals';
import { at } from '../support/processes/page.js';
import { clientOf } from '../support/processes/running-cordon.js';
import type { OnThePage } from './on-the-page.js';

export function thingCases(over: OnThePage): void {
  it('shows in words what it is about, and what there is to do', async () => {
    const page = await over.loggedIn(await over.inContext(), 'KG', 'officer');
    await at(page, `#/things/incidents/${over.told.incident}`);
    const text = await page.innerText('main');
    for (const each of ['героин', 'Достук', 'У нас 2,3 кг', 'Принять', 'Кыргызстан сообщает о случае'])
      expect(text).toContain(each);
    await page.click('text=EN');
    await page.waitForSelector('main h1 >> text=heroin');
  });

  it('shows a correction side by side with what was said until then', async () => {
    const page = await over.loggedIn(await over.inContext(), 'KG', 'officer');
    const data = { substance: 'opium', quantity: '1,5 кг' };
    await over.told.officer.post(`/v1/incidents/${over.told.incident}/correct`, {
      line: '2',
      data,
      reason: 'MISTYPED',
    });
    await at(page, `#/things/incidents/${over.told.incident}`);
    await page.waitForSelector('.changes');
    expect(await page.innerText('.changes')).toMatch(
      /было сообщено\s+исправлено на\s+Количество\s+неизвестно\s+1,5 кг/i,
    );
  });

  it('accepts a proposal by a button, and shows it in the history', async () => {
    const page = await over.loggedIn(await over.inContext(), 'KG', 'officer');
    await at(page, `#/things/incidents/${over.told.incident}`);
    await page.click('text=Отклонить >> nth=0');
    await page.waitForSelector('textarea');
    await page.fill('textarea', 'Взвешено повторно');
    await page.click('button[type=submit]');
    await page.waitForSelector('.note.good');
    await page.click('.note.good .button');
    await page.waitForSelector('.history >> text=Взвешено повторно');
  });

  it('answers from the first screen what is asked of the reader, with what is known filled in', async () => {
    const page = await over.loggedIn(await over.inContext(), 'KG', 'officer');
    const secretariat = await clientOf(over.cordon, 'secretariat', 'CHLEU');
    const table = { operation: 'barrier-2026', question: { measure: 'MASS' } };
    expect((await secretariat.post('/v1/published-tables/barrier-2026/draw-up', table)).status).toBe(201);
    await at(page, '#/now?operation=barrier-2026');
    const button = '.tasks a[href^="#/things/published-tables/barrier-2026/do/confirm-line"]';
    await page.waitForSelector(button);
    expect(await page.innerText('.tasks')).toContain('Решение, как показать вашу строку таблицы');
    expect(await page.$$(button)).toHaveLength(1);
    await page.click(button);
    await page.waitForSelector('#c-as');
    expect(await page.inputValue('#c-country')).toBe('KG');
    await page.selectOption('#c-as', 'EXACT');
    await page.click('button[type=submit]');
    await page.waitForSelector('.note.good');
    await at(page, '#/now?operation=barrier-2026');
    await page.waitForSelector('.tasks');
    expect(await page.$$(button)).toHaveLength(0);
  });

  it('tells at the field what the server has against it, and how to mend it', async () => {
    const page = await over.loggedIn(await over.inContext(), 'KG', 'officer');
    await at(page, `#/things/incidents/${over.told.incident}/do/record-seizure`);
    await page.fill('#c-lineId', '3');
    await page.fill('#c-quantity', 'полный кузов');
    await page.fill('#c-substance', 'опий');
    await page.click('button[type=submit]');
    await page.waitForSelector('#fault-summary');
    expect(await page.innerText('.field.wrong')).toMatch(/полный кузов/);
    expect(await page.getAttribute('#c-quantity', 'aria-invalid')).toBe('true');
    expect(await page.evaluate('document.activeElement.id')).toBe('fault-summary');
    await page.fill('#c-quantity', '1,2 кг');
    await page.click('button[type=submit]');
    await page.waitForSelector('.note.good');
  });

  it('shows nothing of what there is not, or is not for the reader', async () => {
    const page = await over.loggedIn(await over.inContext(), 'KG', 'officer');
    await at(page, '#/things/incidents/00000000-0000-4000-8000-000000000000');
    await page.waitForSelector('text=Здесь ничего нет');
  });

  it('leads to what it names, and from there to what names it', async () => {
    const page = await over.loggedIn(await over.inContext(), 'KG', 'officer');
    await at(page, `#/things/incidents/${over.told.incident}`);
    await page.click('section:has(h2:text("Связи")) a:has-text("barrier-2026")');
    await page.waitForSelector('h1:has-text("barrier-2026"), code:has-text("barrier-2026")');
    await page.waitForSelector(`section:has(h2:text("Связи")) a[href$="/incidents/${over.told.incident}"]`);
  });

  it('an auditor goes from a total to its events, and to the figure of an earlier place', async () => {
    const page = await over.loggedIn(await over.inContext(), 'KG', 'auditor');
    await at(page, '#/figures/totals?operation=barrier-2026&by=substance&evidence=ITEMISED&substance=heroin');
    await page.waitForSelector('table');
    expect(await page.innerText('table')).toMatch(/более 3,2 кг/);
    await page.click('table a >> text=Состав');
    await page.click('text=Открыть событие');
    await page.waitForSelector('.history .marked');
    expect(await page.innerText('.history .marked')).toContain('героин');
    const position = (await over.told.officer.get(`/v1/incidents/${over.told.incident}/history`)).body.rows[0]
      .position as string;
    await at(page, `#/figures/totals?operation=barrier-2026&knownAt=@${position}`);
    await page.waitForSelector('text=Под эти условия ничего не подходит.');
    expect(await page.innerText('.question')).toContain('место в журнале');
    expect(await page.$('text=Сообщить о случае')).toBeNull();
  });
}
