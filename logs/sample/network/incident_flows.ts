// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { CalendarDay } from '../calendar';
import { hourMs, minuteMs } from '../calendar';
import { cardProd, portalProd } from '../company';
import { Random } from '../random';
import type { Flow } from './flow_line';
import type { Host, Network } from './hosts';

/** What the incidents leave in the flow logs of a network on a day. */
export function incidentFlows(seed: number, day: CalendarDay, network: Network): Flow[] {
  const random = new Random(seed, day.text, 'incident flows', network.account.id);
  const at = (hour: number, minute: number) =>
    Math.floor((day.start + hour * hourMs + minute * minuteMs) / 1000);
  const host = (duty: Host['duty'], time: number) =>
    network.hostsAt(time * 1000).find((one) => one.duty === duty) as Host;

  // The maintenance host hands its credentials out, minutes before they are used outside.
  if (network.account === portalProd && day.dayOfMonth === 19) {
    return [36, 37, 38].map((minute) => {
      const end = at(20, minute);
      const own = host('maintenance', end);
      return {
        host: own,
        source: own.address,
        destination: '203.0.113.201',
        sourcePort: random.between(32768, 60999),
        destinationPort: 443,
        protocol: 6,
        packets: 14,
        bytes: random.between(6000, 9000),
        start: end - 20,
        end,
        action: 'ACCEPT',
        direction: 'egress',
      };
    });
  }
  // The database is tried from the administrator's address before its port is opened.
  if (network.account === cardProd && day.dayOfMonth === 12) {
    return Array.from({ length: 9 }, (_, i) => {
      const end = at(17, 18 + i);
      const own = host('database', end);
      return {
        host: own,
        source: '203.0.113.140',
        destination: own.address,
        sourcePort: random.between(32768, 60999),
        destinationPort: 5432,
        protocol: 6,
        packets: 1,
        bytes: 60,
        start: end - 10,
        end,
        action: 'REJECT',
        direction: 'ingress',
      };
    });
  }
  return [];
}
