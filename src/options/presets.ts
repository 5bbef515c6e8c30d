/**
 * The limits of standards, in ms: `idle` without activity, `maxSession` in any case.
 *
 * `nist-aal2`: NIST SP 800-63B, revision 3 (2017), section 4.2.3: "at least once per 12 hours", and after 30 minutes without activity.
 * `nist-aal3`: the same, section 4.3.3: 12 hours, and 15 minutes.
 * `pci-dss`: PCI DSS 4.0, requirement 8.2.8: after more than 15 minutes without activity. It has no absolute limit.
 */
export const PRESETS = {
  'nist-aal2': { idle: 1_800_000, maxSession: 43_200_000 },
  'nist-aal3': { idle: 900_000, maxSession: 43_200_000 },
  'pci-dss': { idle: 900_000, maxSession: undefined },
} as const

export type Preset = keyof typeof PRESETS
