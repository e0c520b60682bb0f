import type { DeploymentId } from '../model/result.ts';

/** What a part speaks of, and so its colour: a deployment, or plain ink. base.css turns it into CSS. */
export type Tone = DeploymentId | 'ink';
