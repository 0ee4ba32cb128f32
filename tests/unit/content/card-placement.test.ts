/** Where the card goes. */
import { describe, expect, it } from 'vitest';
import { placeCard } from '../../../src/content/card-placement.js';

const WINDOW = { width: 1280, height: 900 };
const CARD = { width: 384, height: 400 };
const LEAST = 300;
const line = (left: number, top: number, right: number) => ({ left, top, right, bottom: top + 20 });

describe('placing the card', () => {
  it('stands 8 px under the last line, its corner under the sun', () => {
    expect(placeCard(CARD, WINDOW, [line(100, 200, 700), line(100, 230, 300)], false, LEAST)).toMatchObject({ left: 280, top: 258 });
  });

  it('stands above the first line where there is no room below', () => {
    expect(placeCard(CARD, WINDOW, [line(100, 700, 700), line(100, 730, 300)], false, LEAST)).toMatchObject({ top: 292 });
  });

  it('keeps 12 px from the window’s edges', () => {
    expect(placeCard(CARD, WINDOW, [line(900, 200, 1270)], false, LEAST).left).toBe(1280 - 12 - 384);
    expect(placeCard(CARD, WINDOW, [line(0, 200, 15)], false, LEAST).left).toBe(12);
  });

  it('mirrors in right-to-left text', () => {
    expect(placeCard(CARD, WINDOW, [line(600, 200, 1200)], true, LEAST).left).toBe(600 + 20 - 384);
  });

  it('takes the larger side and shrinks to it', () => {
    const place = placeCard({ width: 384, height: 800 }, WINDOW, [line(100, 300, 300)], false, LEAST);
    expect(place).toMatchObject({ top: 328, room: 900 - 12 - 328 });
  });

  it('covers its sentence rather than become too low', () => {
    const place = placeCard(CARD, { width: 1280, height: 420 }, [line(100, 200, 300)], false, LEAST);
    expect(place.room).toBe(LEAST);
    expect(place.top).toBeGreaterThanOrEqual(12);
    expect(place.top + LEAST).toBeLessThanOrEqual(420 - 12);
  });

  it('has a place without any line', () => {
    expect(placeCard(CARD, WINDOW, [], false, LEAST).top).toBe(12);
  });
});
