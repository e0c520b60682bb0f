/**
 * The version of the model: links, reports and exports carry it, so that a number can be traced to the rules that
 * made it. Major: a rule changed. Minor: a quantity was added. Patch: a constant or a default was corrected.
 */
export const MODEL_VERSION = '1.0.0';
