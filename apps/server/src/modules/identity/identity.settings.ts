import { setting } from '../../platform/settings/settings.ts';
import type { CustomerLevel } from './account.ts';

/** Customer level of a new account; it decides the days of grace and retention (buying spec 9.1). */
export const defaultLevel = setting<CustomerLevel>('identity.default_level', 'V0');
