/** The answers to whether the vendor counts a call: `maybe` where it may have reached the vendor, and nobody can tell. */
export const COUNTED = ['yes', 'no', 'maybe'] as const;

/** Whether the vendor counts a call, and so may charge it. `maybe`: it may have reached the vendor. */
export type Counted = (typeof COUNTED)[number];
