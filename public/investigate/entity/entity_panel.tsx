// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useCallback } from 'react';
import { EuiBadge, EuiSmallButton, EuiSmallButtonIcon, EuiText, EuiTitle } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { Entity } from '../../../common/investigate/entity';
import { ENTITY_WORDS } from '../../../common/investigate/step_words';
import type { EntityAnswer, EntityInput } from '../../../common/investigate/facts/answers';
import { entityEndpoint } from '../../../common/investigate/facts/endpoints';
import { kindOf } from '../../../common/logs/kinds';
import type { LogId } from '../../../common/logs/log_kind';
import { awsConsoleLink } from '../../../common/links/aws_console';
import { ROLE_ARN } from '../../../common/role_usage/endpoints';
import { AnswerPanel } from '../../components/answer_panel';
import { CopyButton } from '../../components/copy_button';
import { PageLink } from '../../components/page_link';
import { Part } from '../../data_health/flyout_part';
import { rolePath } from '../../page_paths';
import { useServices } from '../../services/services';
import { useAnswer } from '../../services/use_answer';
import { covered } from '../covered';
import { entityText } from '../entity_words';
import { useInvestigateView } from '../investigate_view';
import { ChainPanel } from './chain_tree';
import { EntityActivityTable } from './entity_activity';
import { EntityNames, EntityPersons } from './entity_names';
import { NewMark, PartnersList } from './partners_list';

/** What the logs tell of one thing, beside the trail. */
export const EntityPanel = ({ entity }: { entity: Entity }) => {
  const { ask } = useServices();
  const { scope, renewed, change } = useInvestigateView();
  const question = useCallback(
    (input: EntityInput, signal: AbortSignal) => ask(entityEndpoint, input, signal),
    [ask]
  );
  const answer = useAnswer(question, { entity, scope }, renewed);
  const close = () => change({ opened: undefined });
  return (
    <section aria-labelledby="entityTitle" data-test-subj="entityPanel">
      <EntityHead entity={entity} close={close} />
      <AnswerPanel answer={covered(answer, scope)} isEmpty={() => false} wayOut={{}}>
        {(data, stale) => (
          <div className={stale ? 'siemReview__stale' : undefined}>
            <Facts answer={data} />
          </div>
        )}
      </AnswerPanel>
      {CHAINED.indexOf(entity.type) >= 0 && (
        <Part
          title={<FormattedMessage id="siemReview.chain.title" defaultMessage="Who became whom" />}
        >
          <ChainPanel entity={entity} />
        </Part>
      )}
    </section>
  );
};

/** What credentials are handed out to or by. */
const CHAINED: ReadonlyArray<Entity['type']> = ['role', 'user', 'access_key', 'account'];

const EntityHead = ({ entity, close }: { entity: Entity; close(): void }) => {
  const { lang } = useServices();
  const { register, take, pivot, state } = useInvestigateView();
  const console = /^arn:/.test(entity.value) ? awsConsoleLink(entity.value) : undefined;
  const closeLabel = i18n.translate('siemReview.entity.close', {
    defaultMessage: 'Back to the time line',
  });
  return (
    <>
      <div className="siemReview__panelHead">
        <EuiTitle size="xs">
          <h2 id="entityTitle">
            {ENTITY_WORDS[entity.type][lang]}: {entityText(entity, register)}
          </h2>
        </EuiTitle>
        <EuiSmallButtonIcon
          iconType="cross"
          onClick={close}
          aria-label={closeLabel}
          title={closeLabel}
          data-test-subj="closeEntity"
        />
      </div>
      {entity.value !== entityText(entity, register) && (
        <EuiText size="xs" color="subdued">
          <span className="siemReview__arn">
            <code>{entity.value}</code>
            <CopyButton
              text={entity.value}
              label={i18n.translate('siemReview.grid.copy', { defaultMessage: 'Copy value' })}
            />
          </span>
        </EuiText>
      )}
      <div className="siemReview__actions siemReview__noPrint">
        <EuiSmallButton
          iconType="plusInCircle"
          onClick={() => take({ entity })}
          data-test-subj="entityExtract"
        >
          <FormattedMessage id="siemReview.investigate.extract" defaultMessage="Extract" />
        </EuiSmallButton>
        <EuiSmallButton
          iconType="minusInCircle"
          onClick={() => take({ entity, not: true })}
          data-test-subj="entityExclude"
        >
          <FormattedMessage id="siemReview.investigate.exclude" defaultMessage="Exclude" />
        </EuiSmallButton>
        <EuiSmallButton
          iconType="branch"
          onClick={() => pivot({ entity })}
          data-test-subj="entityPivot"
        >
          <FormattedMessage
            id="siemReview.investigate.pivot"
            defaultMessage="New trail from this"
          />
        </EuiSmallButton>
        {ROLE_ARN.test(entity.value) && (
          <EuiText size="s">
            <PageLink to={rolePath(entity.value, { period: state.period, scope: state.scope })}>
              <FormattedMessage id="siemReview.entity.roleUsage" defaultMessage="Role usage" />
            </PageLink>
          </EuiText>
        )}
        {console && (
          <EuiText size="s">
            <a href={console} target="_blank" rel="noopener noreferrer">
              <FormattedMessage id="siemReview.investigate.console" defaultMessage="AWS console" />
            </a>
          </EuiText>
        )}
      </div>
    </>
  );
};

const Facts = ({ answer }: { answer: EntityAnswer }) => {
  const { time, lang } = useServices();
  const { kinds } = useInvestigateView();
  const { firstSeen, lastSeen, before } = answer;
  const logName = (log: LogId) => {
    const kind = kindOf(log, kinds);
    return kind ? kind.name[lang] : log;
  };
  const days = before.logs.map(({ daysWithLogs }) => daysWithLogs);
  const alike = days.length > 0 && days.every((one) => one === days[0]);
  const daysText = alike
    ? days[0]
    : before.logs
        .map(({ log, daysWithLogs }) => `${logName(log)} ${daysWithLogs}`)
        .join(lang === 'ja' ? '、' : ', ');
  return (
    <>
      <EuiText size="s" data-test-subj="entitySeen">
        <p>
          {firstSeen && lastSeen ? (
            <FormattedMessage
              id="siemReview.entity.seen"
              defaultMessage="In the period: {range}."
              values={{ range: time.range(firstSeen, lastSeen) }}
            />
          ) : (
            <FormattedMessage
              id="siemReview.entity.notSeen"
              defaultMessage="Not in the logs of the period."
            />
          )}{' '}
          {firstSeen && answer.seenBefore === false && <NewMark />}
          {firstSeen && answer.seenBefore === undefined && (
            <EuiBadge color="hollow">
              <FormattedMessage
                id="siemReview.entity.newUnknown"
                defaultMessage="new or not: not known"
              />
            </EuiBadge>
          )}{' '}
          <FormattedMessage
            id="siemReview.entity.before"
            defaultMessage="Compared with the 45 days before; days with logs: {days}."
            values={{ days: daysText }}
          />
        </p>
      </EuiText>
      <EntityNames answer={answer} />
      <EntityPersons persons={answer.persons} />
      <Part
        title={
          <FormattedMessage
            id="siemReview.entity.activity"
            defaultMessage="Activity by kind of log"
          />
        }
      >
        <EntityActivityTable activity={answer.activity} />
      </Part>
      {answer.partners.length > 0 && (
        <Part
          title={
            <FormattedMessage id="siemReview.entity.partners" defaultMessage="In the same events" />
          }
        >
          <PartnersList partners={answer.partners} />
        </Part>
      )}
    </>
  );
};
