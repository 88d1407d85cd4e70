// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EntityPanel } from './entity/entity_panel';
import { EventFlyout } from './event/event_flyout';
import { useInvestigateView } from './investigate_view';
import { DensityBar } from './time_line/density_bar';
import { OrderSwitch, TimeLinePanel } from './time_line/time_line_panel';
import { timeLineInput, useTimeLine } from './time_line/use_time_line';
import { TrailPanel } from './trail/trail_panel';
import { SavedPart } from './saved/saved_part';
import { useInvestigation } from './saved/use_investigation';
import { ExportMenu } from './export/export_menu';
import { PrintHead } from './export/print_head';

/** The trail on the left; beside it the time line, or what is known of one thing. */
export const InvestigationParts = () => {
  const { state, scope, renewed } = useInvestigateView();
  const notes = useInvestigation();
  const line = useTimeLine(timeLineInput({ state, scope }), renewed);
  const { opened } = state;
  return (
    <>
      <PrintHead />
      <div className="siemReview__investigate">
        <TrailPanel>
          <SavedPart investigation={notes} />
        </TrailPanel>
        <div>
          {opened && 'entity' in opened ? (
            <EntityPanel
              key={`${opened.entity.type} ${opened.entity.value}`}
              entity={opened.entity}
            />
          ) : (
            <>
              <DensityBar>
                <OrderSwitch />
                <ExportMenu line={line} investigation={notes} />
              </DensityBar>
              <TimeLinePanel line={line} noted={notes.noted} />
            </>
          )}
        </div>
      </div>
      {opened && 'log' in opened && (
        <EventFlyout key={`${opened.log} ${opened.id}`} event={opened} notes={notes} />
      )}
    </>
  );
};
