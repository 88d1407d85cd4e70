// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import type { Entity } from '../../common/investigate/entity';
import { entityText } from './entity_words';
import { useInvestigateView } from './investigate_view';
import { ValueDoor } from './value_door';

/** A thing as a door to what is known of it and to the trail. */
export const EntityDoor = ({ entity }: { entity: Entity }) => {
  const { register } = useInvestigateView();
  return (
    <ValueDoor
      text={entityText(entity, register)}
      value={entity.value}
      entity={entity}
      step={{ entity }}
    />
  );
};
