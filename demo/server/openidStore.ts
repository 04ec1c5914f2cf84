import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

/** The OpenID provider's storage, in memory. */
export function createOpenidStore(): AdapterFactory {
  const entries = new Map<string, AdapterPayload>();
  const find = (wanted: (payload: AdapterPayload, key: string) => boolean): AdapterPayload | undefined => {
    for (const [key, payload] of entries) if (wanted(payload, key)) return payload;
    return undefined;
  };

  return (model): Adapter => {
    const prefix = `${model}:`;
    return {
      async upsert(id, payload) {
        entries.set(prefix + id, payload);
      },
      async find(id) {
        return entries.get(prefix + id);
      },
      async findByUid(uid) {
        return find((payload, key) => key.startsWith(prefix) && payload.uid === uid);
      },
      async findByUserCode(userCode) {
        return find((payload, key) => key.startsWith(prefix) && payload.userCode === userCode);
      },
      async consume(id) {
        const payload = entries.get(prefix + id);
        if (payload) entries.set(prefix + id, { ...payload, consumed: Math.floor(Date.now() / 1000) });
      },
      async destroy(id) {
        entries.delete(prefix + id);
      },
      async revokeByGrantId(grantId) {
        for (const [key, payload] of entries) if (payload.grantId === grantId) entries.delete(key);
      },
    };
  };
}
