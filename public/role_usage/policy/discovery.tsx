// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { AreaSeries, Axis, Chart, CurveType, Position, ScaleType, Settings } from '@elastic/charts';
import { EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { discoveryOf } from '../../../common/role_usage/policy/discovery';
import type { PolicyEvidence } from '../../../common/role_usage/policy/evidence';
import type { PolicyOptions } from '../../../common/role_usage/policy/policy';
import { chartTheme, serviceColours } from '../../components/chart/chart_theme';
import { labelledBars } from '../../components/chart/bar_parts';
import { dayWords } from '../../data_health/time_words';
import { Part } from '../../data_health/flyout_part';
import { useServices } from '../../services/services';

const HEIGHT = 112;
const FRAMELESS = {
  background: { color: 'transparent' },
  chartMargins: { left: 0, right: 0, top: 0, bottom: 0 },
  chartPaddings: { left: 0, right: 0, top: 0, bottom: 0 },
};

/** How the number of distinct actions grew, and when the last new ones came. */
export const Discovery = (props: { evidence: PolicyEvidence; options: PolicyOptions }) => {
  const { theme, number } = useServices();
  const days = discoveryOf(props.evidence, props.options);
  const fresh = days.filter((day) => day.fresh.length > 0).reverse();
  const look = chartTheme(theme);
  const most = Math.max(1, ...days.map(({ known }) => known));
  const [colour] = serviceColours(1, false, theme.dark);
  const label = i18n.translate('siemReview.policy.discoveryLabel', {
    defaultMessage: 'Distinct actions known by the end of each day',
  });
  return (
    <Part
      title={
        <FormattedMessage id="siemReview.policy.discovery" defaultMessage="How new actions came" />
      }
    >
      <div className="siemReview__chart">
        <div className="siemReview__chartAxis" style={{ height: HEIGHT }} aria-hidden>
          <span>{number.short(most)}</span>
          <span>0</span>
        </div>
        <div role="img" aria-label={label} data-test-subj="discovery">
          <Chart size={{ height: HEIGHT }}>
            <Settings
              theme={[FRAMELESS, look.theme]}
              baseTheme={look.baseTheme}
              animateData={false}
            />
            <Axis id="known" position={Position.Left} domain={{ min: 0, max: most }} hide />
            <AreaSeries
              id={label}
              xScaleType={ScaleType.Ordinal}
              yScaleType={ScaleType.Linear}
              xAccessor="day"
              yAccessors={['known']}
              curve={CurveType.CURVE_STEP_AFTER}
              color={colour}
              data={days.map(({ day, known }) => ({ day, known }))}
              tickFormat={(value) => number.whole(value)}
            />
          </Chart>
        </div>
      </div>
      <div className="siemReview__timeAxis" aria-hidden>
        {labelledBars(days.length).map((place) => (
          <span key={place} style={{ left: `${(place / days.length) * 100}%` }}>
            {dayWords(days[place].day)}
          </span>
        ))}
      </div>
      <EuiText size="xs" data-test-subj="freshActions">
        <ul>
          {fresh.slice(0, 10).map((day) => (
            <li key={day.day}>
              {dayWords(day.day)}: {day.fresh.join(', ')}
            </li>
          ))}
        </ul>
        {fresh.length > 10 && (
          <p>
            <FormattedMessage
              id="siemReview.policy.earlierDays"
              defaultMessage="{count} earlier days with new actions"
              values={{ count: fresh.length - 10 }}
            />
          </p>
        )}
      </EuiText>
    </Part>
  );
};
