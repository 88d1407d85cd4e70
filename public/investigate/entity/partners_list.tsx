// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useState } from 'react';
import { EuiBadge, EuiLink, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { Partners } from '../../../common/investigate/facts/answers';
import { fieldOf } from '../../../common/logs/field_of';
import { kindOf } from '../../../common/logs/kinds';
import { useServices } from '../../services/services';
import { EntityDoor } from '../entity_door';
import { useInvestigateView } from '../investigate_view';

/** Shown before somebody asks for all. */
const SHOWN = 6;

/** What stands in the same events as a thing, by kind of log and field; what is new is marked. */
export const PartnersList = ({ partners }: { partners: Partners[] }) => (
  <div className="siemReview__partners" data-test-subj="entityPartners">
    {partners
      .filter(({ items }) => items.length > 0)
      .map((one) => (
        <OfOneField key={`${one.log} ${one.field}`} partners={one} />
      ))}
  </div>
);

const OfOneField = ({ partners }: { partners: Partners }) => {
  const { lang, number } = useServices();
  const { kinds } = useInvestigateView();
  const [all, setAll] = useState(false);
  const kind = kindOf(partners.log, kinds);
  const field = kind && fieldOf(kind, partners.field);
  const label = field ? field.label[lang] : partners.field;
  const shown = all ? partners.items : partners.items.slice(0, SHOWN);
  const hidden = partners.items.length - shown.length;
  return (
    <section aria-label={`${kind ? kind.name[lang] : partners.log} ${label}`}>
      <EuiText size="xs">
        <h4 className="siemReview__partnersHead">
          {label} <small>{kind ? kind.name[lang] : partners.log}</small>
        </h4>
        <ul>
          {shown.map(({ entity, count, isNew }) => (
            <li key={`${entity.type} ${entity.value}`}>
              <EntityDoor entity={entity} />
              {isNew && <NewMark />}
              <span className="siemReview__topValue">{number.whole(count)}</span>
            </li>
          ))}
        </ul>
        {hidden > 0 && (
          <EuiLink onClick={() => setAll(true)}>
            <FormattedMessage
              id="siemReview.entity.morePartners"
              defaultMessage="{count} more"
              values={{ count: number.whole(hidden) }}
            />
          </EuiLink>
        )}
        {(all || hidden === 0) && Boolean(partners.more) && (
          <FormattedMessage
            id="siemReview.entity.cutPartners"
            defaultMessage="and {count} more that are not listed"
            values={{ count: number.whole(partners.more || 0) }}
          />
        )}
      </EuiText>
    </section>
  );
};

/** Not seen in the 45 days before the period. */
export const NewMark = () => (
  <EuiBadge color="warning" data-test-subj="newMark">
    {i18n.translate('siemReview.entity.new', { defaultMessage: 'new' })}
  </EuiBadge>
);
