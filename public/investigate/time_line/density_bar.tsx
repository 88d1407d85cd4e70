// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useCallback, useMemo } from 'react';
import { EuiSmallButtonEmpty, EuiSmallButtonIcon, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { DensityAnswer, DensityInput } from '../../../common/investigate/time_line/answers';
import { densityEndpoint } from '../../../common/investigate/time_line/endpoints';
import { kindOf } from '../../../common/logs/kinds';
import { AnswerPanel } from '../../components/answer_panel';
import { LegendItem, TimeAxis, TimeChart } from '../../components/chart/time_chart';
import { useServices } from '../../services/services';
import { useAnswer } from '../../services/use_answer';
import { covered } from '../covered';
import { useInvestigateView } from '../investigate_view';
import { useUndo } from '../use_undo';
import { densityParts } from './density_parts';
import { kindColours } from './kind_colours';
import { shifted, zoomBy, zoomTo } from './zoom';

/** How many events there are over the time, by kind of log; a drag over it shows only that part. */
export const DensityBar = ({ children }: { children?: React.ReactNode }) => {
  const { ask } = useServices();
  const { state, scope, renewed } = useInvestigateView();
  const question = useCallback(
    (input: DensityInput, signal: AbortSignal) => ask(densityEndpoint, input, signal),
    [ask]
  );
  const answer = useAnswer(question, { trail: state.trail, scope }, renewed);
  return (
    <section aria-label={densityWords()} className="siemReview__density" data-test-subj="density">
      <div className="siemReview__actions siemReview__noPrint">
        <ZoomTools />
        {children}
      </div>
      <AnswerPanel answer={covered(answer, scope)} isEmpty={() => false} wayOut={{}}>
        {(density, stale) => (
          <div className={stale ? 'siemReview__stale' : undefined}>
            <Bars density={density} />
          </div>
        )}
      </AnswerPanel>
    </section>
  );
};

const Bars = ({ density }: { density: DensityAnswer }) => {
  const { lang, theme } = useServices();
  const { change, instants, kinds } = useInvestigateView();
  const { parts, names, interval } = useMemo(() => densityParts(density), [density]);
  const colours = kindColours(
    names.map((name) => kindOf(name, kinds)),
    theme.dark
  );
  const nameOf = (id: string) => {
    const kind = kindOf(id, kinds);
    return kind ? kind.name[lang] : id;
  };
  if (parts.length === 0) return null;
  return (
    <>
      <div className="siemReview__legend">
        {names.map((name, place) => (
          <LegendItem key={name} colour={colours[place]} text={nameOf(name)} />
        ))}
      </div>
      <TimeChart
        label={densityWords()}
        parts={parts}
        names={names}
        colours={colours}
        nameOf={nameOf}
        interval={interval}
        height={64}
        onBrush={(from, to) => {
          const zoom = zoomTo(from, to, instants);
          if (zoom) change({ zoom });
        }}
      />
      <TimeAxis starts={density.starts} interval={interval} />
    </>
  );
};

/** The same as dragging, by buttons; and the way back. */
const ZoomTools = () => {
  const { time } = useServices();
  const { state, change, scope, instants } = useInvestigateView();
  const { zoom } = state;
  const setZoom = useCallback(
    (next: typeof zoom | null) => change({ zoom: next || undefined }),
    [change]
  );
  const back = useUndo(zoom || null, setZoom);
  const shown = { from: scope.from, to: scope.to };
  const button = (
    name: string,
    icon: string,
    label: string,
    to: ReturnType<typeof zoomBy>,
    disabled = false
  ) => (
    <EuiSmallButtonIcon
      iconType={icon}
      color="text"
      aria-label={label}
      title={label}
      isDisabled={disabled || !to}
      onClick={() => change({ zoom: to && covers(to, instants) ? undefined : to })}
      data-test-subj={`zoom-${name}`}
    />
  );
  return (
    <div className="siemReview__actions siemReview__zoom">
      <EuiText size="xs">{time.range(shown.from, shown.to)}</EuiText>
      {button('in', 'magnifyWithPlus', zoomWords.closer(), zoomBy(shown, true, instants))}
      {button('out', 'magnifyWithMinus', zoomWords.wider(), zoomBy(shown, false, instants), !zoom)}
      {button('earlier', 'arrowLeft', zoomWords.earlier(), shifted(shown, -1, instants), !zoom)}
      {button('later', 'arrowRight', zoomWords.later(), shifted(shown, 1, instants), !zoom)}
      {back && (
        <EuiSmallButtonEmpty iconType="editorUndo" onClick={back} data-test-subj="zoom-back">
          <FormattedMessage id="siemReview.density.back" defaultMessage="Back" />
        </EuiSmallButtonEmpty>
      )}
      {zoom && (
        <EuiSmallButtonEmpty
          onClick={() => change({ zoom: undefined })}
          data-test-subj="zoom-whole"
        >
          <FormattedMessage id="siemReview.density.whole" defaultMessage="Whole period" />
        </EuiSmallButtonEmpty>
      )}
    </div>
  );
};

function covers(zoom: { from: string; to: string }, whole: { from: string; to: string }): boolean {
  return zoom.from <= whole.from && zoom.to >= whole.to;
}

const zoomWords = {
  closer: () => i18n.translate('siemReview.density.closer', { defaultMessage: 'Zoom in' }),
  wider: () => i18n.translate('siemReview.density.wider', { defaultMessage: 'Zoom out' }),
  earlier: () => i18n.translate('siemReview.density.earlier', { defaultMessage: 'Earlier' }),
  later: () => i18n.translate('siemReview.density.later', { defaultMessage: 'Later' }),
};

function densityWords(): string {
  return i18n.translate('siemReview.density.label', {
    defaultMessage: 'Events over time, by kind of log; drag over it to zoom',
  });
}
