// A table on the page: checked, mended and recorded.
import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { at } from '../support/processes/page.js';
import { faultsOf } from './axe.js';
import type { OnThePage } from './on-the-page.js';

export function importsCases(over: OnThePage): void {
  it('a table is checked, mended and recorded, and each of its rows is answered', async () => {
    const page = await over.loggedIn(
      await over.inContext({ viewport: { width: 390, height: 844 }, bypassCSP: true }),
      'KG',
      'officer',
    );
    await at(page, '#/imports');
    const [template] = await Promise.all([page.waitForEvent('download'), page.click('.download >> text=CSV')]);
    const heads = readFileSync(await template.path(), 'utf8')
      .replace('\uFEFF', '')
      .trim();
    const column = (name: string): number => heads.split(';').indexOf(name);
    const line = (reference: string, date: string, substance: string, quantity: string): string => {
      const said = { Номер: reference, Дата: date, Пост: 'Торугарт', Вещество: substance, Количество: quantity };
      const cells = heads.split(';').map(() => '');
      for (const [name, value] of Object.entries(said)) cells[column(name)] = value;
      return cells.join(';');
    };
    const table = (...lines: readonly string[]) => ({
      name: 'ноябрь.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([heads, ...lines].join('\r\n')),
    });
    const good = [
      line('21-К', '10.11.2026', 'героин', '7,777 кг'),
      line('22-К', '11 ноября 2026 г.', 'опий', '2 кг 300 г'),
    ];
    const wrong = [
      line('23-К', '32.11.2026', 'героин', '1 кг'),
      line('24-К', '12.11.2026', 'героин', 'много'),
      line('25-К', '12.11.2026', 'гироин', '1 кг'),
    ];
    await page.setInputFiles('#table', table(...good, ...wrong));
    await page.click('text=Проверить');
    await page.waitForSelector('text=Проверено, ничего не записано');
    expect(await page.innerText('.outcomes')).toMatch(/Принято: 2\s+Отклонено: 3/);
    expect(await page.innerText('.imported table')).toMatch(/«Дата»: Такой даты[\s\S]*«Количество»[\s\S]*«Вещество»/);
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    const mended = [
      line('23-К', '12.11.2026', 'героин', '1 кг'),
      line('24-К', '12.11.2026', 'героин', '4 г'),
      line('25-К', '12.11.2026', 'героин', '1 кг'),
    ];
    await page.setInputFiles('#table', table(...good, ...mended));
    for (const already of [false, true]) {
      await page.click('text=Записать');
      await page.waitForSelector(already ? 'text=Уже было записано' : 'h2 >> text=Записано');
      expect(await page.innerText('.outcomes')).toBe('Принято: 5');
    }
    const [filled] = await Promise.all([
      page.waitForEvent('download'),
      page.click('.imported + .download >> text=CSV'),
    ]);
    expect(readFileSync(await filled.path(), 'utf8')).toMatch(/21-К;.*;принято;№ [0-9a-f-]{36}, позиция /);
    const { rows } = (await over.told.officer.get('/v1/totals?evidence=ITEMISED&by=substance')).body as {
      rows: { substance: string; text: string }[];
    };
    expect(rows.find(({ substance }) => substance === 'heroin')!.text).toContain('12.981');
  }, 120_000);
}
