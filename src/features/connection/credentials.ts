/** What a client needs to be made. */
export interface EndpointCredentials {
  readonly endpoint: string;
  readonly appKey: string;
  readonly secretKey: string;
}

/** The endpoint, the key and its secret, and nothing else that the given object may hold. */
export function credentialsOf({ endpoint, appKey, secretKey }: EndpointCredentials): EndpointCredentials {
  return { endpoint, appKey, secretKey };
}
