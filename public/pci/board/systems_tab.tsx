// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useCallback } from 'react';
import { EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import type { PciInput } from '../../../common/pci/controls/answers';
import type { ItemRow, RequirementsAnswer } from '../../../common/pci/items/answers';
import { requirementsEndpoint } from '../../../common/pci/items/endpoints';
import type { LogMark } from '../../../common/pci/vocabulary';
import type { PciState } from '../../../common/url_state/pci_state';
import type { Coverage } from '../../../common/search/coverage';
import { mergeCoverage } from '../../../common/search/merge_coverage';
import { CoverageLine } from '../../components/coverage_line';
import { AnswerPanel } from '../../components/answer_panel';
import { PageLink } from '../../components/page_link';
import type { Register } from '../../scope/use_register';
import { useServices } from '../../services/services';
import { useAnswer } from '../../services/use_answer';
import { ageWords } from '../age_words';
import { Mark } from '../mark';
import { boardPath } from '../paths';

interface SystemsTabProps {
  input: PciInput;
  state: PciState;
  register: Register;
  renewed: number;
}

interface OfSystem {
  id: string;
  name: string;
  answer: RequirementsAnswer;
}

/** A matrix of requirements and systems: the worst mark of the logs, and how long the oldest failure lasts. */
export const SystemsTab = ({ input, state, register, renewed }: SystemsTabProps) => {
  const { ask } = useServices();
  const chosen = register.systems
    .filter(({ id, inCde }) =>
      state.scope.systems.length > 0 ? state.scope.systems.indexOf(id) >= 0 : inCde
    )
    .map(({ id, name }) => ({ id, name }));
  const question = useCallback(
    async (
      { systems, ...asked }: PciInput & { systems: Array<{ id: string; name: string }> },
      signal: AbortSignal
    ): Promise<{ systems: OfSystem[]; coverage: Coverage }> => {
      const found: OfSystem[] = [];
      // One after the other: each asks some seventy queries.
      for (const { id, name } of systems) {
        const answer = await ask(requirementsEndpoint, { ...asked, system: [id] }, signal);
        found.push({ id, name, answer });
      }
      const coverage = found
        .map(({ answer }) => answer.coverage)
        .reduce((one, other) => mergeCoverage(one, other));
      return { systems: found, coverage };
    },
    [ask]
  );
  const answer = useAnswer(
    question,
    chosen.length > 0 ? { ...input, systems: chosen } : undefined,
    renewed
  );
  if (chosen.length === 0) {
    return (
      <EuiText size="s" data-test-subj="noSystems">
        <FormattedMessage
          id="siemReview.pci.noSystems"
          defaultMessage="The register has no system in the CDE. Register systems in Settings, or choose some above."
        />
      </EuiText>
    );
  }
  return (
    <AnswerPanel answer={answer} isEmpty={() => false} wayOut={{}}>
      {({ systems, coverage }) => (
        <>
          <CoverageLine coverage={coverage} />
          <Matrix systems={systems} state={state} />
        </>
      )}
    </AnswerPanel>
  );
};

const Matrix = ({ systems, state }: { systems: OfSystem[]; state: PciState }) => {
  const [{ answer }] = systems;
  return (
    <table className="siemReview__plainTable" data-test-subj="pciMatrix">
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="siemReview.pci.requirement" defaultMessage="Requirement" />
          </th>
          {systems.map(({ id, name }) => (
            <th key={id} scope="col">
              <PageLink
                to={boardPath({ ...state, tab: 'requirements', scope: scopeOf(state, id) })}
              >
                {name}
              </PageLink>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answer.headings
          .filter(({ level }) => level === 'requirement')
          .map(({ id, label }) => (
            <tr key={id}>
              <th scope="row">
                {id} {label}
              </th>
              {systems.map((one) => (
                <td key={one.id}>
                  <Worst
                    items={one.answer.requirements.filter(({ requirement }) => requirement === id)}
                    asOf={one.answer.asOf}
                  />
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
};

function scopeOf({ scope }: PciState, system: string): PciState['scope'] {
  return { ...scope, systems: [system] };
}

/** Evidence missing is worse than evidence there: a cell shows what is still to do. */
const WORST: readonly LogMark[] = [
  'failed',
  'attention',
  'no_data',
  'not_covered',
  'evidenced',
  'not_applicable',
];

const Worst = ({ items, asOf }: { items: ItemRow[]; asOf: string }) => {
  const worst = WORST.filter((mark) => items.some(({ logs }) => logs === mark))[0];
  if (!worst) return <>-</>;
  const oldest = items
    .map(({ oldestFailure }) => oldestFailure)
    .filter((one): one is string => one !== null)
    .sort()[0];
  return (
    <>
      <Mark mark={worst} />{' '}
      <FormattedMessage
        id="siemReview.pci.countOf"
        defaultMessage="{count} of {all}"
        values={{ count: items.filter(({ logs }) => logs === worst).length, all: items.length }}
      />
      {worst === 'failed' && oldest && (
        <EuiText size="xs" color="subdued">
          {ageWords(oldest, asOf)}
        </EuiText>
      )}
    </>
  );
};
