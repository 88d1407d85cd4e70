// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ControlResource } from '../../../common/pci/controls/answers';
import { controlOf } from '../../../common/pci/facts/controls';
import { evidenceFactOf } from '../../../common/pci/facts/evidence_facts';
import { requirementOf } from '../../../common/pci/facts/requirements';
import type { RequirementsInput, SheetAnswer } from '../../../common/pci/items/answers';
import { documentsOf } from '../../../common/pci/items/document_mark';
import { controlsOf, itemRow, queriesOf } from '../../../common/pci/items/item_row';
import { notShown } from '../../../common/pci/items/not_shown';
import { responsibilityOf } from '../../../common/pci/items/responsibility';
import { SearchProblem } from '../../search/errors';
import type { LogSearchPort } from '../../search/search_port';
import { readControl } from '../controls/read_control';
import { accountsTold, readItems } from './read_requirements';
import type { ItemsContext } from './read_requirements';

/** Failing resources of one control on a sheet. */
const MOST = 100;

/** The evidence sheet of one item; another id is a 404 that names it. */
export async function readSheet(
  port: LogSearchPort,
  context: ItemsContext,
  { id, ...input }: RequirementsInput & { id: string }
): Promise<SheetAnswer> {
  const fact = requirementOf(id);
  if (!fact || fact.level !== 'item') {
    throw new SearchProblem('not_found', 404, `id: PCI DSS 4.0.1 has no item ${id}`, {
      field: 'id',
    });
  }
  const read = await readItems(port, context, input, queriesOf(id));
  const { asked, sources, controls, queries } = read;
  const { lang } = asked;
  const mapped = controlsOf(id);
  const rows = controls.controls.filter((row) => mapped.indexOf(row.id) >= 0);
  const failing = new Map<string, ControlResource[]>();
  for (const row of rows.filter((one) => one.failed > 0)) {
    const { resources } = await readControl(port, context, { ...input, id: row.id });
    failing.set(
      row.id,
      resources.filter(({ state }) => state === 'failed')
    );
  }
  const item = itemRow(fact, sources);
  const off = item.notApplicable;
  const parts = id.split('.');
  const label = (of: string) => {
    const found = requirementOf(of);
    return found ? found.label[lang] : '';
  };
  return {
    asOf: asked.asOf,
    how: controls.how,
    item,
    heading: { requirement: label(parts[0]), section: label(parts.slice(0, 2).join('.')) },
    applicability: off
      ? { applies: false, why: off.why, reason: off.reason }
      : { applies: true, why: 'always' },
    responsibility: responsibilityOf(id),
    controls: rows.map((row) => {
      const all = failing.get(row.id) || [];
      const known = controlOf(row.id);
      return {
        ...row,
        ...(known && known.note && { note: known.note[lang] }),
        failing: all.slice(0, MOST),
        more: Math.max(0, all.length - MOST),
      };
    }),
    queries: queries.map((answer) => {
      const told = evidenceFactOf(answer.id);
      if (!told) throw new Error(`There is no query ${answer.id}`);
      return {
        ...answer,
        title: told.title[lang],
        rule: told.rule[lang],
        ...(told.limits && { limits: told.limits[lang] }),
      };
    }),
    documents: documentsOf(id, sources.documents, sources.systems).map((document) => ({
      ...document,
      expired: document.validUntil < sources.today,
    })),
    notShown: notShown(lang, rows, queries, controls.silentAccounts),
    accounts: accountsTold(asked, controls),
    coverage: controls.coverage,
  };
}
