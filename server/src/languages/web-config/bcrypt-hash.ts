import type { ScalarType } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';

/** The bcrypt hash of a password, as Go's `bcrypt.Cost` reads it; the faults are in its words. */
export const bcryptHash: ScalarType = {
  description: 'the bcrypt hash of a password, such as `$2y$10$…`',
  validate: ({ value }) => {
    const fault = hashFault(value);
    return fault && `${fault} — ${t('write the hash of the password: `htpasswd -nBC 10 "" | tr -d \':\\n\'` makes one')}`;
  },
};

function hashFault(hash: string): string | undefined {
  if (hash.length < 59) {
    return 'crypto/bcrypt: hashedSecret too short to be a bcrypted password';
  }
  if (!hash.startsWith('$')) {
    return `crypto/bcrypt: bcrypt hashes must start with '$', but hashedSecret started with '${hash.charAt(0)}'`;
  }
  if (hash.charAt(1) > '2') {
    return `crypto/bcrypt: bcrypt algorithm version '${hash.charAt(1)}' requested is newer than current version '2'`;
  }
  const [, cost = ''] = /^\$[^$]+\$(..)/.exec(hash) ?? [];
  return Number(cost) >= 4 && Number(cost) <= 31
    ? undefined
    : `crypto/bcrypt: cost ${Number(cost)} is outside allowed inclusive range 4..31`;
}
