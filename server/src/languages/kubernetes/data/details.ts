import type { Field, ObjectType } from '#base/schema/types.ts';
import { configDetails } from './config-details.ts';
import { networkDetails } from './network-details.ts';
import { podDetails } from './pod-details.ts';
import { workloadDetails } from './workload-details.ts';

/** What the generated table lacks: a field's description, or any part of it. */
export type FieldDetails = string | Partial<Field>;

/** What people need to know of a type and of its fields; fields that are not named keep what the generated table says. */
export interface TypeDetails extends Omit<ObjectType, 'fields'> {
  readonly fields?: Readonly<Record<string, FieldDetails>>;
}

/** Descriptions in our own words, enumerations and narrower scalar types, by type. */
export const details: Readonly<Record<string, TypeDetails>> = {
  ...configDetails,
  ...networkDetails,
  ...podDetails,
  ...workloadDetails,
};
