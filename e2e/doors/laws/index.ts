import { accountLaws } from './account';
import { bulkLaws } from './bulk';
import { draftLaws } from './drafts';
import type { Law } from './law';
import { memberLaws } from './members';
import { nameLaws } from './names';
import { notificationLaws } from './notifications';
import { previewLaws } from './previews';
import { queueLaws } from './queue';
import { releaseLaws } from './releases';
import { signInLaws } from './sign-in';
import { statementLaws } from './statements';

/** Who may call which server action. An action that is not here is a door without a law. Signing out comes last: it ends sessions. */
export const laws: Record<string, Law> = {
	...draftLaws,
	...statementLaws,
	...releaseLaws,
	...previewLaws,
	...queueLaws,
	...bulkLaws,
	...nameLaws,
	...memberLaws,
	...accountLaws,
	...notificationLaws,
	...signInLaws,
};
