// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { shifted, zoomBy, zoomTo } from './zoom';

const whole = { from: '2026-10-01T00:00:00.000Z', to: '2026-10-02T00:00:00.000Z' };
const at = (time: string) => `2026-10-01T${time}.000Z`;

it('takes whole minutes outwards, within the period', () => {
  const drag = (from: string, to: string) => zoomTo(Date.parse(from), Date.parse(to), whole);
  expect(drag(at('10:00:30'), at('11:00:30'))).toEqual({
    from: at('10:00:00'),
    to: at('11:01:00'),
  });
  expect(drag(at('10:00:10'), at('10:00:11'))).toEqual({
    from: at('10:00:00'),
    to: at('10:01:00'),
  });
  expect(drag('2026-09-01T00:00:00Z', '2027-01-01T00:00:00Z')).toEqual(whole);
  expect(drag('2026-11-01T00:00:00Z', '2026-11-02T00:00:00Z')).toBeUndefined();
});

it('goes closer to the middle and back', () => {
  const closer = zoomBy(whole, true, whole);
  expect(closer).toEqual({ from: at('06:00:00'), to: at('18:00:00') });
  expect(closer && zoomBy(closer, false, whole)).toEqual(whole);
});

it('moves by half of what is shown, up to the end of the period', () => {
  const shown = { from: at('06:00:00'), to: at('18:00:00') };
  expect(shifted(shown, 1, whole)).toEqual({ from: at('12:00:00'), to: whole.to });
  expect(shifted({ from: at('02:00:00'), to: at('14:00:00') }, -1, whole)).toEqual({
    from: whole.from,
    to: at('12:00:00'),
  });
});
