// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useContext, useState } from 'react';
import {
  EuiCallOut,
  EuiCompressedFormRow,
  EuiCompressedSelect,
  EuiSmallButton,
  EuiSpacer,
} from '@elastic/eui';
import { useHistory } from 'react-router-dom';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { hasPanel, newId, withoutPanel, withPanel } from '../../../common/panels/change_set';
import type { Panel, PanelSet } from '../../../common/panels/panel';
import { START_SET } from '../../../common/panels/start_set';
import { panelSetEndpoint, putPanelSetEndpoint } from '../../../common/settings/endpoints';
import type { SystemDefinition, Versioned } from '../../../common/systems/system';
import { NEW_PANEL_ID } from '../../../common/url_state/panel_state';
import { PageLink } from '../../components/page_link';
import { dashboardPath } from '../../page_paths';
import { LeaveGuardContext } from '../../services/leave_guard';
import { useServices } from '../../services/services';
import { ConflictPart } from '../../settings/kept/conflict_part';
import { RemoveButton } from '../../settings/kept/remove_button';
import { SavingProblem } from '../../settings/kept/saving_problem';
import { useSaving } from '../../settings/kept/use_saving';
import { WritingNote } from '../../settings/kept/writing_note';
import { newSet } from '../new_set';
import type { PanelSets } from '../panel_sets';
import { usePanelView } from '../panel_view';

interface SavePanelProps {
  panel: Panel;
  sets: PanelSets;
  /** The set that the panel is of. */
  setId?: string;
  /** Why the panel cannot be kept yet. */
  fault?: string;
  onSaved(panel: Panel, set: string): void;
}

/** Keeps a panel in a set: an existing one, or a new one that begins with the panels that ship. */
export const SavePanel = ({ panel, sets, setId, fault, onSaved }: SavePanelProps) => {
  const { ask, lang } = useServices();
  const { state, register } = usePanelView();
  const history = useHistory();
  const guard = useContext(LeaveGuardContext);
  const saving = useSaving();
  const [theirs, setTheirs] = useState<Versioned<PanelSet>>();
  const [done, setDone] = useState<{ set: string; version: number }>();
  const { systems } = state.scope;
  const system =
    systems.length === 1 ? register.systems.filter(({ id }) => id === systems[0])[0] : undefined;
  const preferred = sets.choose(setId, systems).id;
  const [chosen, choose] = useState<string>();
  const target = chosen || (preferred === START_SET.id ? NEW_SET : preferred);
  const kept = sets.kept.filter(({ content }) => content.id === target)[0];
  const base = kept || { content: newSet(sets.kept, system), version: 0 };
  const rows = base.content.rows.map((row, place) => ({
    value: String(place),
    text: row.title[lang] || row.title.en,
  }));
  const [row, setRow] = useState('');

  const save = async (on: { content: PanelSet; version: number }) => {
    const whole = wholePanel(panel, on.content);
    const content = withPanel(on.content, whole, row === '' ? undefined : Number(row));
    const { id } = content;
    const saved = await saving.run(async () => {
      const now = await ask(putPanelSetEndpoint, { id, content, version: on.version });
      setDone({ set: id, version: now.version });
      setTheirs(undefined);
      onSaved(whole, id);
    });
    // Somebody else was faster: shown beside what was to be kept. Gone altogether: nothing to compare with.
    if (!saved) setTheirs(await ask(panelSetEndpoint, { id }).catch(() => undefined));
  };
  const remove = async ({ content, version }: Versioned<PanelSet>) => {
    const { id } = content;
    const less = withoutPanel(content, panel.id);
    const removed = await saving.run(() =>
      ask(putPanelSetEndpoint, { id, content: less, version })
    );
    if (!removed) return;
    guard.release();
    history.push(dashboardPath({ ...state, set: id }));
  };
  const { problem } = saving;
  const conflict = problem && problem.code === 'conflict' ? theirs : undefined;
  return (
    <section aria-labelledby="savePanelTitle" className="siemReview__noPrint">
      {sets.writing && <WritingNote writing={sets.writing} />}
      {problem && <SavingProblem problem={problem} />}
      {conflict && (
        <ConflictPart
          theirs={conflict}
          mine={withPanel(base.content, wholePanel(panel, base.content))}
          keepMine={() => void save(conflict)}
          takeTheirs={() => {
            setTheirs(undefined);
            saving.forget();
          }}
        />
      )}
      {done && !problem && (
        <>
          <EuiCallOut
            size="s"
            color="success"
            iconType="check"
            data-test-subj="panelSaved"
            title={
              <FormattedMessage
                id="siemReview.editor.saved"
                defaultMessage="Saved, version {version} of the set."
                values={{ version: done.version }}
              />
            }
          >
            <PageLink to={dashboardPath({ ...state, set: done.set })} data-test-subj="toDashboard">
              <FormattedMessage
                id="siemReview.editor.toDashboard"
                defaultMessage="Show the dashboard"
              />
            </PageLink>
          </EuiCallOut>
          <EuiSpacer size="s" />
        </>
      )}
      <EuiCompressedFormRow
        fullWidth
        label={i18n.translate('siemReview.editor.saveTo', { defaultMessage: 'Keep in the set' })}
      >
        <EuiCompressedSelect
          fullWidth
          options={[
            ...sets.kept.map(({ content }) => ({
              value: content.id,
              text: content.name[lang] || content.name.en,
            })),
            { value: NEW_SET, text: newSetWord(system) },
          ]}
          value={target}
          onChange={({ target: { value } }) => choose(value)}
          data-test-subj="saveTo"
        />
      </EuiCompressedFormRow>
      {!hasPanel(base.content, panel.id) && (
        <EuiCompressedFormRow
          fullWidth
          label={i18n.translate('siemReview.editor.row', { defaultMessage: 'In the row' })}
        >
          <EuiCompressedSelect
            fullWidth
            options={rows}
            value={row === '' ? String(rows.length - 1) : row}
            onChange={({ target: { value } }) => setRow(value)}
            data-test-subj="saveRow"
          />
        </EuiCompressedFormRow>
      )}
      <EuiSpacer size="s" />
      <EuiSmallButton
        fill
        iconType="save"
        isLoading={saving.busy}
        isDisabled={fault !== undefined || Boolean(sets.writing && !sets.writing.may)}
        onClick={() => void save(base)}
        data-test-subj="savePanel"
      >
        <FormattedMessage id="siemReview.editor.save" defaultMessage="Save the panel" />
      </EuiSmallButton>
      {kept && hasPanel(kept.content, panel.id) && sets.writing && sets.writing.may && (
        <RemoveButton
          name={panel.title[lang] || panel.title.en || panel.id}
          remove={() => void remove(kept)}
        />
      )}
    </section>
  );
};

/** No set can have this id. */
const NEW_SET = '-';

function newSetWord(system: SystemDefinition | undefined): string {
  return system
    ? i18n.translate('siemReview.editor.newSetOf', {
        defaultMessage: 'New set for {system}',
        values: { system: system.name },
      })
    : i18n.translate('siemReview.editor.newSet', { defaultMessage: 'New set for every system' });
}

/** The panel with an id of its own and words in both languages: one stands in for the other. */
function wholePanel(panel: Panel, set: PanelSet): Panel {
  const both = ({ en, ja }: Panel['title']) => ({ en: en || ja, ja: ja || en });
  const id =
    panel.id === NEW_PANEL_ID
      ? newId(panel.title.en, (one) => one === NEW_PANEL_ID || hasPanel(set, one), 'panel')
      : panel.id;
  return { ...panel, id, title: both(panel.title), purpose: both(panel.purpose) };
}
