// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useMemo, useState } from 'react';
import {
  EuiAccordion,
  EuiCodeBlock,
  EuiSmallButton,
  EuiSpacer,
  EuiText,
  htmlIdGenerator,
} from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { meaningOf } from '../../../common/investigate/meanings/meaning_of';
import type { EventAnswer } from '../../../common/investigate/time_line/answers';
import type { ClauseValue } from '../../../common/log_query/log_query';
import type { LogKind } from '../../../common/logs/log_kind';
import { Part } from '../../data_health/flyout_part';
import { useServices } from '../../services/services';
import { useInvestigateView } from '../investigate_view';
import type { Investigation } from '../saved/use_investigation';
import { OutcomeCell } from '../time_line/outcome_cell';
import type { EventRef } from './event_key';
import { EventNote } from './event_note';
import { FieldsTable } from './fields_table';
import { OtherDeliveries } from './other_deliveries';
import { SuggestionsList } from './suggestions_list';

interface EventPartsProps {
  answer: EventAnswer;
  kind: LogKind;
  reference: EventRef;
  notes: Investigation;
}

/** Kinds whose documents say that something is wrong: what to look at next is asked at once. */
const FINDINGS: ReadonlyArray<LogKind['id']> = ['guardduty', 'securityhub', 'inspector'];

export const EventParts = ({ answer, kind, reference, notes }: EventPartsProps) => {
  const { lang, discover } = useServices();
  const { instants } = useInvestigateView();
  const { event, fields, raw } = answer;
  const finding = FINDINGS.indexOf(kind.id) >= 0;
  const [asked, setAsked] = useState(finding);
  const [ids] = useState(() => htmlIdGenerator('event'));
  const matter = useMemo(
    () => kind.columns.flatMap((column) => fields.filter(({ field }) => field === column)),
    [kind, fields]
  );
  const meaning = meaningOf(event.log, event, fields);
  const indexPattern = discover && discover.patternOf(kind);
  const toDiscover =
    discover && indexPattern
      ? (field: string, value: ClauseValue) =>
          void discover.prepare(kind).then(() =>
            window.open(
              discover.link({
                ...instants,
                filters: [{ field, value }],
                columns: [],
                indexPattern: discover.patternOf(kind),
                time: kind.time,
              }),
              '_blank',
              'noopener'
            )
          )
      : undefined;
  const json = useMemo(() => JSON.stringify(raw, null, 2), [raw]);
  const next = (
    <Part
      title={<FormattedMessage id="siemReview.event.next" defaultMessage="What to look at next" />}
    >
      {asked ? (
        <SuggestionsList event={reference} />
      ) : (
        <EuiSmallButton onClick={() => setAsked(true)} data-test-subj="askSuggestions">
          <FormattedMessage id="siemReview.event.askNext" defaultMessage="Suggest steps" />
        </EuiSmallButton>
      )}
    </Part>
  );
  return (
    <>
      <EuiText size="s">
        <OutcomeCell event={event} />
        {event.error && <code>{event.error}</code>}
      </EuiText>
      {meaning && (
        <Part
          title={<FormattedMessage id="siemReview.event.meaning" defaultMessage="What it means" />}
        >
          <EuiText size="s" data-test-subj="meaning">
            <p>{meaning[lang]}</p>
          </EuiText>
        </Part>
      )}
      {finding && next}
      <Part
        title={
          <FormattedMessage id="siemReview.event.matter" defaultMessage="What matters of it" />
        }
      >
        <FieldsTable
          kind={kind}
          fields={matter}
          label={i18n.translate('siemReview.event.matter', {
            defaultMessage: 'What matters of it',
          })}
          discover={toDiscover}
        />
      </Part>
      {!finding && next}
      <Part title={<FormattedMessage id="siemReview.steps.note" defaultMessage="Note" />}>
        <EventNote event={reference} notes={notes} />
      </Part>
      <OtherDeliveries answer={answer} />
      <EuiSpacer size="m" />
      <EuiAccordion
        id={ids('fields')}
        buttonContent={
          <FormattedMessage
            id="siemReview.event.allFields"
            defaultMessage="All {count} fields"
            values={{ count: fields.length }}
          />
        }
        data-test-subj="allFields"
      >
        <EuiSpacer size="s" />
        <FieldsTable
          kind={kind}
          fields={fields}
          searchable
          label={i18n.translate('siemReview.event.allFieldsLabel', {
            defaultMessage: 'All fields',
          })}
          discover={toDiscover}
        />
      </EuiAccordion>
      <EuiSpacer size="s" />
      <EuiAccordion
        id={ids('raw')}
        buttonContent={
          <FormattedMessage id="siemReview.event.raw" defaultMessage="Raw record (JSON)" />
        }
        data-test-subj="rawRecord"
      >
        <EuiCodeBlock language="json" fontSize="s" paddingSize="s" overflowHeight={400} isCopyable>
          {json}
        </EuiCodeBlock>
      </EuiAccordion>
    </>
  );
};
