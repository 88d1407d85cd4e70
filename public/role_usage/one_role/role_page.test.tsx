// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ActionsAnswer, ContextAnswer, TrendAnswer } from '../../../common/role_usage/answers';
import { AskProblem } from '../../services/ask';
import { discoverAt } from '../../services/discover_place';
import type { Services } from '../../services/services';
import { renderPage } from '../../testing/render_page';
import { coverageFor, servicesFor } from '../../testing/services_for_tests';
import { RolePage } from './role_page';

const ARN = 'arn:aws:iam::111122223333:role/app/batch';
const seen = { firstSeen: '2026-10-02T00:00:00.000Z', lastSeen: '2026-10-29T00:00:00.000Z' };
const none = { succeeded: 0, denied: 0, failed: 0 };

const actions: ActionsAnswer = {
  role: {
    ...seen,
    arn: ARN,
    name: 'batch',
    accountId: '111122223333',
    kind: 'service',
    events: 17,
    succeeded: 12,
    denied: 3,
    failed: 2,
  },
  actions: [
    {
      ...{ action: 's3:GetObject', accessLevel: 'Read', succeeded: 8, denied: 3, failed: 2 },
      ...{ ...seen, viaService: 1, eventNames: ['GetObject'] },
    },
    {
      ...{ ...none, action: 'kms:Decrypt', accessLevel: 'Write', succeeded: 4 },
      ...{ ...seen, viaService: 0, eventNames: ['Decrypt'] },
    },
  ],
  events: [
    {
      ...{ ...none, eventSource: 's3.amazonaws.com', eventName: 'GetObject', succeeded: 8 },
      ...{ ...seen, actions: ['s3:GetObject'], mapping: 'exact', regions: [], viaService: 1 },
    },
    {
      ...{ ...none, eventSource: 'new.amazonaws.com', eventName: 'DoSomethingNew', succeeded: 1 },
      ...{ ...seen, actions: [], mapping: 'unmapped', regions: ['us-east-1'], viaService: 0 },
    },
  ],
  reconcile: { documents: 24, counted: 17, copiesElsewhere: 5, secondDeliveries: 2 },
  coverage: coverageFor(),
  asked: [{ index: 'log-aws-cloudtrail-*', body: { size: 0 } }],
};
const trend: TrendAnswer = {
  buckets: [
    {
      start: '2026-10-02T15:00:00.000Z',
      services: [{ service: 's3', succeeded: 8, denied: 3, failed: 2 }],
    },
  ],
  interval: 'day',
  newEvents: [
    { start: '2026-10-11T00:00:00.000Z', count: 1, events: ['s3.amazonaws.com:GetObject'] },
  ],
  coverage: coverageFor(),
  asked: [],
};
const list = { rows: [], others: 0, visible: true };
const context: ContextAnswer = {
  ...{ sessions: { ...list, visible: false }, regions: list, addresses: list },
  ...{ resources: list, viaServices: list },
  denied: {
    others: 0,
    visible: true,
    rows: [
      {
        ...{ eventSource: 's3.amazonaws.com', eventName: 'GetObject', errorCode: 'AccessDenied' },
        ...{ cause: 'service_control_policy', explicit: true, events: 3, ...seen },
      },
    ],
  },
  coverage: coverageFor(),
  asked: [],
};

/** The chart draws on a canvas, which this environment does not have: its table stands in, as it does on the page. */
function show(
  search = '',
  change: Partial<Services> = {},
  answer = actions,
  surroundings = context
) {
  const services = servicesFor(
    { actions: () => answer, trend: () => trend, context: () => surroundings },
    change
  );
  const period = 'from=2026-10-01T00:00:00.000Z&to=2026-10-31T00:00:00.000Z';
  const address = `/role_usage/role?role=${encodeURIComponent(ARN)}&${period}&view=table${search}`;
  return renderPage(<RolePage role={ARN} />, services, address);
}
const number = async (id: string) => within(await screen.findByTestId(`number-${id}`));

describe('RolePage', () => {
  it('answers in numbers, with how long nothing new was used', async () => {
    show();
    expect((await number('actions')).getByText('2')).toBeInTheDocument();
    expect((await number('denied')).getByText('1 action')).toBeInTheDocument();
    expect((await number('services')).getByText('2')).toBeInTheDocument();
    expect(await (await number('lastNew')).findByText('20 days ago')).toBeInTheDocument();
    expect((await number('lastNew')).getByText('30 of 30 UTC days logged')).toBeInTheDocument();
  });

  it('shows the equation with Discover, and a link that asks for the same documents', async () => {
    show('', { discover: discoverAt('/base') });
    expect(await screen.findByTestId('equation')).toHaveTextContent(
      'Discover 24 = 17 counted + 5 copies in other accounts + 2 second deliveries'
    );
    const href = decodeURIComponent(screen.getByTestId('discover').getAttribute('href') || '');
    expect(href).toContain('/base/app/discover#/');
    expect(href).toContain(`query:'${ARN}'`);
    expect(href).toContain("from:'2026-10-01T00:00:00.000Z',to:'2026-10-30T23:59:59.999Z'");
  });

  it.each([true, false])('offers files when that is allowed: %s', async (canExport) => {
    show('', { canExport });
    await number('actions');
    expect(screen.queryAllByTestId('export')).toHaveLength(canExport ? 1 : 0);
    expect(screen.queryAllByTestId('gridCsv').length > 0).toBe(canExport);
  });

  it('looks for the index pattern when the link is about to be used, not before', async () => {
    const find = jest.fn().mockResolvedValue('ours');
    show('', { discover: discoverAt('', undefined, find) });
    const link = await screen.findByTestId('discover');
    expect(find).not.toHaveBeenCalled();
    fireEvent.mouseEnter(link);
    await waitFor(() =>
      expect(decodeURIComponent(link.getAttribute('href') || '')).toContain('index:ours')
    );
  });

  it('says why there is no Discover link', async () => {
    show();
    expect(await screen.findByTestId('discover')).toBeDisabled();
  });

  it('groups actions by service, or not', async () => {
    const { history } = show();
    expect(await screen.findByText(/^s3 \(1\)/)).toBeInTheDocument();
    // The badges in cells watch their own text, and tell of it a moment later.
    await act(async () => {
      fireEvent.click(screen.getByTestId('grouped'));
    });
    expect(history.location.search).toContain('grouped=no');
    expect(screen.queryByTestId('group')).toBeNull();
    expect(screen.getByText('kms:Decrypt')).toBeInTheDocument();
  });

  it('keeps events without a known permission in sight', async () => {
    const { history } = show();
    const tab = await screen.findByTestId('tab-unknown');
    expect(tab).toHaveTextContent('Events without a known permission (1)');
    fireEvent.click(tab);
    expect(history.location.search).toContain('tab=unknown');
    expect(screen.getByText('DoSomethingNew')).toBeInTheDocument();
    expect(screen.getByText('Action not known')).toBeInTheDocument();
  });

  it('shows denied calls with their cause', async () => {
    show('&tab=denied');
    expect(
      await screen.findByText('Service control policy (SCP): explicit deny')
    ).toBeInTheDocument();
  });

  it('does not say that AWS named no cause when the rights hide the message', async () => {
    const coverage = coverageFor({ hiddenFields: ['errorMessage'] });
    show('&tab=denied', {}, actions, { ...context, coverage });
    expect(await screen.findByText('AccessDenied')).toBeInTheDocument();
    expect(screen.getAllByText('Not visible with your rights')).toHaveLength(3);
    expect(screen.queryByText(/Service control policy/)).toBeNull();
  });

  it('says what the rights hide, and does not call it empty', async () => {
    show('&tab=sessions');
    expect(await screen.findByTestId('hidden')).toHaveTextContent('Not visible with your rights');
  });

  it('says nothing is there for a role that is unknown or unreadable', async () => {
    show('', {}, { ...actions, role: undefined, actions: [], events: [] });
    expect(await screen.findByText(/Nothing of this role in the period/)).toBeInTheDocument();
  });

  it('shows what was asked', async () => {
    show();
    fireEvent.click(await screen.findByTestId('asked'));
    expect(await screen.findByText('Search 1 of 1: log-aws-cloudtrail-*')).toBeInTheDocument();
  });

  it('asks for a file with language and zone, and says when it fails', async () => {
    const saveFile = jest.fn().mockRejectedValue(new AskProblem('deadline', 504, ''));
    const showFailure = jest.fn();
    show('', { saveFile, showFailure });
    fireEvent.click(screen.getByTestId('export'));
    fireEvent.click(await screen.findByTestId('export-xlsx'));
    await waitFor(() => expect(screen.getByTestId('export')).toBeEnabled());
    expect(showFailure).toHaveBeenCalledWith(
      'The file was not written',
      expect.stringContaining('too long')
    );
    expect(saveFile.mock.calls[0][0].input).toMatchObject({
      ...{ role: ARN, format: 'xlsx', lang: 'en', tz: 'Asia/Tokyo' },
    });
  });
});
