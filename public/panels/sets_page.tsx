// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useState } from 'react';
import {
  EuiCallOut,
  EuiFilePicker,
  EuiSmallButton,
  EuiSmallButtonEmpty,
  EuiSpacer,
  EuiText,
  EuiTitle,
} from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { Fault } from '../../common/endpoint';
import type { PanelSet } from '../../common/panels/panel';
import { readPanelSet } from '../../common/panels/read_panel_set';
import { START_SET } from '../../common/panels/start_set';
import {
  panelSetHistoryEndpoint,
  putPanelSetEndpoint,
  removePanelSetEndpoint,
} from '../../common/settings/endpoints';
import type { Writing } from '../../common/settings/kept';
import type { Versioned } from '../../common/systems/system';
import { WHOLE_SCOPE } from '../../common/url_state/scope';
import { PageLink } from '../components/page_link';
import { useKinds } from '../log_query/use_kinds';
import { dashboardPath, panelPath, SETTINGS_PANELS, setPath } from '../page_paths';
import { handOver } from '../services/save_file';
import { useServices } from '../services/services';
import { faultWords } from '../settings/form/fault_words';
import { wordsOfField } from '../settings/form/field_words';
import { HistoryFlyout } from '../settings/kept/history_flyout';
import { KeptPanel } from '../settings/kept/kept_panel';
import { RemoveButton } from '../settings/kept/remove_button';
import { SavingProblem } from '../settings/kept/saving_problem';
import { useSaving } from '../settings/kept/use_saving';
import { VersionLine } from '../settings/kept/version_line';
import { WritingNote } from '../settings/kept/writing_note';
import { SettingsFrame } from '../settings/settings_frame';
import { useSettingsAddress } from '../settings/use_settings_address';
import { usePanelSets } from './panel_sets';
import { PanelSetPage } from './set_editor/set_page';

/** The sets of panels; `?set=` orders the panels of one. */
export const PanelSetsPage = () => {
  const id = useSettingsAddress().params.get('set');
  return id ? <PanelSetPage id={id} /> : <SetListPage />;
};

/** The sets: taken out as files and in again, their versions, and what ships. */
const SetListPage = () => {
  const [renewed, setRenewed] = useState(0);
  const sets = usePanelSets(renewed);
  const renew = () => setRenewed((last) => last + 1);
  return (
    <SettingsFrame
      tab={SETTINGS_PANELS}
      title={i18n.translate('siemReview.sets.title', {
        defaultMessage: 'Which panels do the dashboards show?',
      })}
      purpose={
        <FormattedMessage
          id="siemReview.sets.purpose"
          defaultMessage="A set for one system wins over one for every system; without any, the start set is shown."
        />
      }
      actions={
        <EuiText size="s">
          <PageLink to={panelPath()} data-test-subj="newPanel">
            <FormattedMessage id="siemReview.sets.newPanel" defaultMessage="Make a new panel" />
          </PageLink>
        </EuiText>
      }
    >
      <KeptPanel answer={sets.answer}>
        {({ items, writing }) => (
          <>
            <WritingNote writing={writing} />
            {items.map((kept) => (
              <OneSet key={kept.content.id} kept={kept} writing={writing} renew={renew} />
            ))}
            <section data-test-subj={`set-${START_SET.id}`}>
              <SetHead set={START_SET} />
              <ExportButton set={START_SET} />
              {writing.may && (
                <EuiText size="s">
                  <PageLink to={setPath(START_SET.id)} data-test-subj="copySet">
                    <FormattedMessage
                      id="siemReview.sets.copy"
                      defaultMessage="Make a set of your own out of it"
                    />
                  </PageLink>
                </EuiText>
              )}
            </section>
            {writing.may && <ImportSet kept={items} renew={renew} />}
          </>
        )}
      </KeptPanel>
    </SettingsFrame>
  );
};

const OneSet = (props: { kept: Versioned<PanelSet>; writing: Writing; renew(): void }) => {
  const { kept, writing, renew } = props;
  const { ask, lang } = useServices();
  const saving = useSaving();
  const [history, showHistory] = useState(false);
  const { content, version } = kept;
  const remove = async () => {
    await saving.run(() => ask(removePanelSetEndpoint, { id: content.id, version }));
    renew();
  };
  return (
    <section data-test-subj={`set-${content.id}`}>
      <SetHead set={content} />
      <VersionLine kept={kept} />
      {saving.problem && <SavingProblem problem={saving.problem} />}
      {writing.may && (
        <EuiText size="s">
          <PageLink to={setPath(content.id)} data-test-subj="orderSet">
            <FormattedMessage id="siemReview.sets.order" defaultMessage="Change rows and order" />
          </PageLink>
        </EuiText>
      )}
      <ExportButton set={content} />
      <EuiSmallButtonEmpty
        iconType="clock"
        onClick={() => showHistory(true)}
        data-test-subj="setHistory"
      >
        <FormattedMessage id="siemReview.sets.versions" defaultMessage="Versions" />
      </EuiSmallButtonEmpty>
      {writing.may && (
        <RemoveButton name={content.name[lang] || content.name.en} remove={() => void remove()} />
      )}
      {history && (
        <HistoryFlyout
          id={content.id}
          endpoint={panelSetHistoryEndpoint}
          close={() => showHistory(false)}
        />
      )}
    </section>
  );
};

/** Name, how many panels, for whom, and the dashboard with it. */
const SetHead = ({ set }: { set: PanelSet }) => {
  const { lang } = useServices();
  const systems = set.system === undefined ? [] : [set.system];
  return (
    <>
      <EuiTitle size="xs">
        <h2>
          <PageLink to={dashboardPath({ set: set.id, scope: { ...WHOLE_SCOPE, systems } })}>
            {set.name[lang] || set.name.en}
          </PageLink>
        </h2>
      </EuiTitle>
      <EuiText size="s">
        <p>
          <FormattedMessage
            id="siemReview.sets.what"
            defaultMessage="{panels, plural, one {# panel} other {# panels}} in {rows, plural, one {# row} other {# rows}}, for {system}"
            values={{
              panels: set.rows.reduce((sum, { panels }) => sum + panels.length, 0),
              rows: set.rows.length,
              system:
                set.system ||
                i18n.translate('siemReview.sets.everySystem', { defaultMessage: 'every system' }),
            }}
          />
        </p>
      </EuiText>
    </>
  );
};

const ExportButton = ({ set }: { set: PanelSet }) => {
  const { canExport } = useServices();
  if (!canExport) return null;
  return (
    <EuiSmallButtonEmpty
      iconType="download"
      flush="left"
      onClick={() =>
        handOver(
          new Blob([JSON.stringify(set, null, 2)], { type: 'application/json' }),
          `panels-${set.id}.json`
        )
      }
      data-test-subj="exportSet"
    >
      <FormattedMessage id="siemReview.sets.export" defaultMessage="Save as JSON" />
    </EuiSmallButtonEmpty>
  );
};

/** A set out of a file: checked first, then kept as a new one, or as the next version of the one with its id. */
const ImportSet = (props: { kept: Array<Versioned<PanelSet>>; renew(): void }) => {
  const { ask, lang } = useServices();
  const kinds = useKinds();
  const saving = useSaving();
  const [read, setRead] = useState<{ set?: PanelSet; fault?: Fault }>({});
  const take = async (files: FileList | null) => {
    const file = files ? files[0] : undefined;
    setRead(file ? readFile(await file.text(), kinds) : {});
  };
  const { set, fault } = read;
  const there = set && props.kept.filter(({ content }) => content.id === set.id)[0];
  const keep = async () => {
    if (!set) return;
    const version = there ? there.version : 0;
    const kept = await saving.run(() =>
      ask(putPanelSetEndpoint, { id: set.id, content: set, version })
    );
    if (kept) setRead({});
    props.renew();
  };
  return (
    <section data-test-subj="importSet">
      <EuiTitle size="xs">
        <h2>
          <FormattedMessage id="siemReview.sets.import" defaultMessage="Take in a set of panels" />
        </h2>
      </EuiTitle>
      <EuiSpacer size="s" />
      <EuiFilePicker
        compressed
        aria-label={i18n.translate('siemReview.sets.file', {
          defaultMessage: 'JSON file of a set',
        })}
        initialPromptText={i18n.translate('siemReview.sets.choose', {
          defaultMessage: 'Choose a JSON file',
        })}
        accept=".json,application/json"
        onChange={(files) => void take(files)}
        data-test-subj="importFile"
      />
      <EuiSpacer size="s" />
      {saving.problem && <SavingProblem problem={saving.problem} />}
      {fault && (
        <EuiCallOut
          size="s"
          color="danger"
          iconType="alert"
          data-test-subj="importFault"
          title={
            <FormattedMessage
              id="siemReview.sets.refused"
              defaultMessage="This is no set of panels: {where} {why}"
              values={{ where: wordsOfField(fault.at), why: faultWords(fault.message) }}
            />
          }
        />
      )}
      {set && (
        <EuiSmallButton
          fill
          isLoading={saving.busy}
          onClick={() => void keep()}
          data-test-subj="importKeep"
        >
          {there ? (
            <FormattedMessage
              id="siemReview.sets.replace"
              defaultMessage="Keep “{name}” as version {version}"
              values={{ name: set.name[lang], version: there.version + 1 }}
            />
          ) : (
            <FormattedMessage
              id="siemReview.sets.keep"
              defaultMessage="Keep “{name}” as a new set"
              values={{ name: set.name[lang] }}
            />
          )}
        </EuiSmallButton>
      )}
    </section>
  );
};

/** The set of a file's text. The set that ships cannot be replaced: taken in, it gets an id of its own. */
function readFile(
  text: string,
  kinds: ReturnType<typeof useKinds>
): { set?: PanelSet; fault?: Fault } {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (fault) {
    if (!(fault instanceof SyntaxError)) throw fault;
    return { fault: { at: '', message: fault.message } };
  }
  const { value, fault } = readPanelSet(raw, kinds);
  if (fault) return { fault };
  const set = value as PanelSet;
  return { set: set.id === START_SET.id ? { ...set, id: 'team' } : set };
}
