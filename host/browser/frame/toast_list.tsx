// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { EuiGlobalToastList } from '@elastic/eui';
import React, { useEffect, useRef, useState } from 'react';
import type { IToasts, MountPoint, Toast } from 'opensearch-dashboards/public';

/** What `core.notifications.toasts` holds. */
export const ToastList = ({ toasts }: { toasts: IToasts }) => {
  const [list, setList] = useState<Toast[]>([]);
  useEffect(() => {
    const subscription = toasts.get$().subscribe(setList);
    return () => subscription.unsubscribe();
  }, [toasts]);
  return (
    <EuiGlobalToastList
      data-test-subj="toasts"
      toasts={list.map(({ title, text, ...rest }) => ({
        ...rest,
        title: <Content of={title} />,
        text: <Content of={text} />,
      }))}
      dismissToast={({ id }) => toasts.remove(id)}
      toastLifeTimeMs={5000}
    />
  );
};

const Content = ({ of }: { of: string | MountPoint | undefined }) =>
  typeof of === 'function' ? <Mounted mount={of} /> : <>{of}</>;

/** Lets a mount point fill an element. */
export const Mounted = ({ mount }: { mount: MountPoint<HTMLDivElement> }) => {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => (element.current ? mount(element.current) : undefined), [mount]);
  return <div ref={element} />;
};
