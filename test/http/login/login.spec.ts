// Logging in, in one file for the test runner: it needs a provider and edges of its own.
import { describe } from '@jest/globals';
import { linksCases } from './links.cases.js';
import { providerCases } from './provider.cases.js';

describe('Logging in by a provider', providerCases);
describe('Logging in by a link', linksCases);
