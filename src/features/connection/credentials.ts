/** What a client needs to be made. */
export interface EndpointCredentials {
  readonly endpoint: string;
  readonly appKey: string;
  readonly secretKey: string;
}

/** These three and nothing beside them. */
export function credentialsOf({ endpoint, appKey, secretKey }: EndpointCredentials): EndpointCredentials {
  return { endpoint, appKey, secretKey };
}
