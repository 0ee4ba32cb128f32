/**
 * How much of anything may a publisher send? Every number a reader holds against a stranger's files, in one place.
 * All are far above what an honest publisher needs and below what hurts a phone: 808 bytes of a compressed file can become 1 GiB (decision 0003).
 */
const KIB = 1024;
const MIB = 1024 * KIB;

/** A signed head: 943 bytes measured; room for sixteen signatures. */
export const MAX_HEAD_BYTES = 8 * KIB;
/** A root with sixteen keys and a hundred domains. */
export const MAX_ROOT_BYTES = 32 * KIB;
/** The index of deltas, compressed and decoded. Thirty entries are 5 KiB. */
export const MAX_INDEX_BYTES = 64 * KIB;
export const MAX_FULL_GZ_BYTES = 16 * MIB;
export const MAX_FULL_RAW_BYTES = 64 * MIB;
export const MAX_DELTA_GZ_BYTES = 2 * MIB;
export const MAX_DELTA_RAW_BYTES = 16 * MIB;
/** One record, as its line without the newline. */
export const MAX_RECORD_BYTES = 16 * KIB;
/** The header names every organization, so it is longer than a record: about 60 of them. */
export const MAX_HEADER_BYTES = 64 * KIB;
/** Records of all kinds together, without the header. */
export const MAX_STATE_RECORDS = 100_000;
/** Deepest nesting of any JSON. Engines differ on deep values. */
export const MAX_JSON_DEPTH = 8;
/** Keys of a root, ids of a role, signatures of an envelope. Each key costs a few milliseconds of arithmetic when a root comes in. */
export const MAX_KEYS = 16;
export const MAX_MIRRORS = 4;
export const MAX_DOMAINS = 100;
/** Past states a publisher offers deltas from: a month of daily changes. */
export const MAX_DELTAS = 30;
/** New roots in one update (rule 2). Endless chains of roots are endless work. */
export const MAX_ROOT_STEPS = 32;
/** How far ahead a head's version may be (rule 4): a stolen key cannot use up the numbers. */
export const MAX_VERSION_STEP = 100_000;
/** How long past its expiry a head still counts as current (rule 5): clocks are wrong by hours, not by days. */
export const STALE_GRACE_MS = 24 * 3_600_000;
/** The brake of rule 10: shares of the records a reader has. More in one step looks like a stolen key. */
export const MAX_REMOVED_SHARE = 0.3;
export const MAX_CHANGED_SHARE = 0.5;
