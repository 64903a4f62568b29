import { useSyncExternalStore } from 'react';
import { knowsPasskeys } from './make-passkey';

const never = () => () => {};

/** Whether this browser makes and shows passkeys; null while that is not known, and for ever where no scripts run. */
export function useKnowsPasskeys(): boolean | null {
	return useSyncExternalStore<boolean | null>(never, knowsPasskeys, () => null);
}
