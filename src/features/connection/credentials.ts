/** What a client needs to be made. */
export interface Credentials {
  readonly endpoint: string;
  readonly appKey: string;
  readonly secretKey: string;
}

/** These three and nothing beside them. */
export function credentialsOf({ endpoint, appKey, secretKey }: Credentials): Credentials {
  return { endpoint, appKey, secretKey };
}
