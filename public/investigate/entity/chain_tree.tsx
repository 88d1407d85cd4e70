// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useCallback } from 'react';
import { EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { Entity } from '../../../common/investigate/entity';
import type {
  ChainAnswer,
  ChainNode,
  EntityInput,
} from '../../../common/investigate/facts/answers';
import { chainEndpoint } from '../../../common/investigate/facts/endpoints';
import { AnswerPanel } from '../../components/answer_panel';
import { CoverageLine } from '../../components/coverage_line';
import { useServices } from '../../services/services';
import { useAnswer } from '../../services/use_answer';
import { EntityDoor } from '../entity_door';
import { useInvestigateView } from '../investigate_view';

/** Who became whom by the keys that were handed out, drawn as a tree. */
export const ChainPanel = ({ entity }: { entity: Entity }) => {
  const { ask } = useServices();
  const { scope, renewed } = useInvestigateView();
  const question = useCallback(
    (input: EntityInput, signal: AbortSignal) => ask(chainEndpoint, input, signal),
    [ask]
  );
  const answer = useAnswer(question, { entity, scope }, renewed);
  return (
    <AnswerPanel
      answer={answer}
      isEmpty={({ roots }) => roots.length === 0}
      wayOut={{
        compact: true,
        nothing: (
          <FormattedMessage
            id="siemReview.chain.none"
            defaultMessage="No credentials were handed out to it or by it in the period"
          />
        ),
      }}
    >
      {(data) => <Chain chain={data} />}
    </AnswerPanel>
  );
};

export const Chain = ({ chain }: { chain: ChainAnswer }) => {
  const { number } = useServices();
  return (
    <>
      <EuiText size="xs">
        <p>
          <FormattedMessage
            id="siemReview.chain.numbers"
            defaultMessage="{handedOut, plural, one {# key} other {# keys}} handed out, {used} of them used, in {events, plural, one {# event} other {# events}}."
            values={{
              handedOut: chain.handedOut,
              used: number.whole(chain.used),
              events: eventsByKey(chain.roots),
            }}
          />{' '}
          {chain.cut && (
            <FormattedMessage
              id="siemReview.chain.cut"
              defaultMessage="{what, select, depth {Not followed further than {limit} steps.} other {Only the first {limit} keys are followed.}}"
              values={{ what: chain.cut.what, limit: chain.cut.limit }}
            />
          )}
        </p>
      </EuiText>
      <Nodes nodes={chain.roots} />
      <CoverageLine coverage={chain.coverage} />
    </>
  );
};

/** Events of the keys that were handed out: not those of who stands at the roots. */
function eventsByKey(roots: readonly ChainNode[]): number {
  return roots
    .flatMap(({ next }) => next)
    .reduce(
      (sum, node) => sum + (node.by === 'access_key' ? node.events : 0) + eventsByKey([node]),
      0
    );
}

const Nodes = ({ nodes }: { nodes: ChainNode[] }) => (
  <ul className="siemReview__chain" data-test-subj="chain">
    {nodes.map((node, place) => (
      <li key={`${place} ${node.accessKey || node.who.value} ${node.session || ''}`}>
        <Node node={node} />
        {node.next.length > 0 && <Nodes nodes={node.next} />}
      </li>
    ))}
  </ul>
);

const MOST_ACTIONS = 5;

const Node = ({ node }: { node: ChainNode }) => {
  const { number, time } = useServices();
  const { register, change } = useInvestigateView();
  const { handedOut } = node;
  return (
    <div className="siemReview__chainNode">
      <span className="siemReview__chainHead">
        <EntityDoor entity={node.who} />
        {node.session && <EntityDoor entity={{ type: 'user', value: node.session }} />}
        {node.account && <span>{register.accountText(node.account)}</span>}
        {node.accessKey && <EntityDoor entity={{ type: 'access_key', value: node.accessKey }} />}
      </span>
      <span className="siemReview__chainFoot">
        {handedOut && (
          <button
            type="button"
            className="euiLink euiLink--primary"
            onClick={() =>
              change({ opened: { log: 'cloudtrail', id: handedOut.id, at: handedOut.at } })
            }
          >
            {time.instant(handedOut.at)} {handedOut.action}
          </button>
        )}
        {node.by === 'role_and_session' && (
          <span>
            {i18n.translate('siemReview.chain.weak', {
              defaultMessage: 'followed by role and session name: weaker than by key',
            })}
          </span>
        )}
        <span>
          {node.events === 0
            ? i18n.translate('siemReview.chain.unused', { defaultMessage: 'not used' })
            : i18n.translate('siemReview.chain.events', {
                defaultMessage: '{count, plural, one {# event} other {# events}}',
                values: { count: node.events },
              })}
          {node.firstSeen && node.lastSeen && <> {time.range(node.firstSeen, node.lastSeen)}</>}
        </span>
        {node.actions.length > 0 && (
          <span>
            {node.actions
              .slice(0, MOST_ACTIONS)
              .map(({ action, count }) => `${action} ×${number.whole(count)}`)
              .join(', ')}
            {node.actions.length > MOST_ACTIONS && ' …'}
          </span>
        )}
      </span>
    </div>
  );
};
