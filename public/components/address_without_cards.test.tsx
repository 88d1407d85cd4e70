// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { fireEvent, screen } from '@testing-library/react';
import { LookUp } from '../home/look_up_form';
import { renderPage } from '../testing/render_page';
import { servicesFor } from '../testing/services_for_tests';
import { AddressWithoutCards } from './address_without_cards';
import { DelayedSearch } from './delayed_search';

const PAN = '4111 1111 1111 1111';

describe('AddressWithoutCards', () => {
  const show = (address: string) => {
    const showFailure = jest.fn();
    const view = renderPage(
      <AddressWithoutCards>
        <p>page</p>
      </AddressWithoutCards>,
      servicesFor({}, { showFailure }),
      address
    );
    return { ...view, showFailure };
  };

  it('takes a card number out of the address and its history entry, and says so', () => {
    const { history, showFailure } = show(`/role_usage?search=${encodeURIComponent(PAN)}&uses=s3`);
    expect(history.location).toMatchObject({ pathname: '/role_usage', search: '?uses=s3' });
    expect(history.length).toBe(1);
    expect(screen.getByText('page')).toBeInTheDocument();
    expect(showFailure).toHaveBeenCalledTimes(1);
    expect(JSON.stringify(showFailure.mock.calls)).not.toContain('1111');
  });

  it('leaves other addresses as they are', () => {
    const { history, showFailure } = show('/role_usage?search=a%20b+c&x');
    expect(history.location.search).toBe('?search=a%20b+c&x');
    expect(showFailure).not.toHaveBeenCalled();
  });
});

describe('a field that a card number is typed into', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('says why it does not search, and takes back the digits it had told of', () => {
    const onChange = jest.fn();
    renderPage(<DelayedSearch value="" label="Name" onChange={onChange} />, servicesFor({}));
    const type = (value: string) => {
      fireEvent.change(screen.getByTestId('search'), { target: { value } });
      jest.runAllTimers();
    };
    type(PAN.slice(0, 12));
    expect(screen.queryByTestId('cardNumberRefused')).toBeNull();
    type(PAN);
    expect(screen.getByTestId('cardNumberRefused')).toHaveTextContent('card number');
    expect(onChange.mock.calls).toEqual([[PAN.slice(0, 12)], ['']]);
    fireEvent.keyUp(screen.getByTestId('search'), { key: 'Enter' });
    expect(JSON.stringify(onChange.mock.calls)).not.toContain(PAN);
    type('batch');
    expect(onChange).toHaveBeenLastCalledWith('batch');
    expect(screen.queryByTestId('cardNumberRefused')).toBeNull();
  });

  it('does not leave the home page with it', () => {
    const { history } = renderPage(<LookUp />, servicesFor({}), '/');
    fireEvent.change(screen.getByTestId('lookUp'), { target: { value: PAN } });
    fireEvent.submit(screen.getByTestId('lookUp'));
    expect(history.location).toMatchObject({ pathname: '/', search: '' });
    expect(screen.getByText(/Card numbers are not searched for/)).toBeInTheDocument();
    fireEvent.change(screen.getByTestId('lookUp'), { target: { value: 'batch' } });
    fireEvent.submit(screen.getByTestId('lookUp'));
    expect(history.location.search).toContain('search=batch');
  });
});
