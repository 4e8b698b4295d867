// Complete commands of an administration: for every event, the command that says all that can be said.
import type { Complete } from '../complete-commands.js';
import { contactPoint, deputy, mandate, named, postOpened } from './events.js';

const to = (verb: string): string => `administrations/${verb}`;
const NAMES = { ru: 'Таможня', en: 'Customs' };

export const COMPLETE_ADMINISTRATIONS: Readonly<Record<string, Complete>> = {
  ServiceEstablished: {
    command: to('establish-service'),
    phase: 'known',
    given: [],
    body: { service: 'CUSTOMS', names: NAMES },
  },
  PostOpened: {
    command: to('open-post'),
    phase: 'known',
    given: [],
    body: { post: 'Достук', service: 'CUSTOMS', names: NAMES },
  },
  PostClosed: { command: to('close-post'), phase: 'known', given: [postOpened()], body: { post: 'Dostuk' } },
  ContactPointNamed: {
    command: to('name-contact-point'),
    phase: 'known',
    given: [],
    body: { officer: 'kg-head', service: 'CUSTOMS', deputy: true },
  },
  ContactPointRelieved: {
    command: to('relieve-contact-point'),
    phase: 'known',
    given: [contactPoint({ officer: 'p-9' }), deputy()],
    body: { officer: 'kg-deputy' },
  },
  OfficerNamed: {
    command: to('name-officer'),
    phase: 'known',
    given: [contactPoint({ officer: 'p-9' })],
    body: { officer: 'kg-7', service: 'CUSTOMS', post: 'Достук' },
  },
  OfficerRemoved: {
    command: to('remove-officer'),
    phase: 'known',
    given: [contactPoint({ officer: 'p-9' }), named()],
    body: { officer: 'kg-7', reason: 'Переведён\nв другое ведомство', suspectedSince: '2026-05-01T00:00:00Z' },
  },
  MandateGiven: {
    command: to('give-mandate'),
    phase: 'known',
    given: [contactPoint({ officer: 'p-9' })],
    body: {
      mandate: 'ocu',
      to: 'KZ',
      commands: ['incidents', 'operations/nominate-contact-point'],
      until: '2026-12-31',
    },
  },
  MandateWithdrawn: {
    command: to('withdraw-mandate'),
    phase: 'known',
    given: [contactPoint({ officer: 'p-9' }), mandate()],
    body: { mandate: 'ocu', reason: 'Операция\nзавершена' },
  },
};
