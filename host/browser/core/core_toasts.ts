// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { BehaviorSubject } from 'rxjs';
import type {
  ErrorToastOptions,
  IToasts,
  IUiSettingsClient,
  Toast,
  ToastInput,
  ToastInputFields,
  ToastOptions,
} from 'opensearch-dashboards/public';

/** `core.notifications.toasts`: a list that the frame shows. */
export class Toasts implements IToasts {
  private readonly toasts$ = new BehaviorSubject<Toast[]>([]);
  private count = 0;

  constructor(private readonly settings: IUiSettingsClient) {}

  get$() {
    return this.toasts$.asObservable();
  }

  add(given: ToastInput): Toast {
    const fields = fieldsOf(given);
    const existing = this.toasts$.value.find((toast) => toast.id === fields.id);
    if (existing) return existing;
    const toast: Toast = {
      toastLifeTimeMs: this.settings.get('notifications:lifetime:info'),
      ...fields,
      id: fields.id ?? String(this.count++),
    };
    this.toasts$.next([...this.toasts$.value, toast]);
    return toast;
  }

  remove(toastOrId: Toast | string): void {
    const id = typeof toastOrId === 'string' ? toastOrId : toastOrId.id;
    this.toasts$.next(this.toasts$.value.filter((toast) => toast.id !== id));
  }

  addInfo(given: ToastInput, options?: ToastOptions): Toast {
    return this.add({ color: 'primary', iconType: 'iInCircle', ...fieldsOf(given), ...options });
  }

  addSuccess(given: ToastInput, options?: ToastOptions): Toast {
    return this.add({ color: 'success', iconType: 'check', ...fieldsOf(given), ...options });
  }

  addWarning(given: ToastInput, options?: ToastOptions): Toast {
    const toastLifeTimeMs = this.settings.get<number>('notifications:lifetime:warning');
    return this.add({
      color: 'warning',
      iconType: 'help',
      toastLifeTimeMs,
      ...fieldsOf(given),
      ...options,
    });
  }

  addDanger(given: ToastInput, options?: ToastOptions): Toast {
    const toastLifeTimeMs = this.settings.get<number>('notifications:lifetime:error');
    return this.add({
      color: 'danger',
      iconType: 'alert',
      toastLifeTimeMs,
      ...fieldsOf(given),
      ...options,
    });
  }

  addError(error: Error, { title, toastMessage, ...options }: ErrorToastOptions): Toast {
    return this.addDanger({ title, text: toastMessage || error.message, ...options });
  }
}

function fieldsOf(given: ToastInput): ToastInputFields {
  return typeof given === 'string' ? { title: given } : given;
}
