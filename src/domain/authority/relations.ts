// The relations in which somebody can stand to a thing: the rights that a command names, each with who that is in words.
import type { Bilingual } from '../../forms/language.js';

/** In the order in which they are asked and listed. `words` go into “this is for … to say”. */
export const RELATIONS = {
  OWNER: {
    en: 'the service that it is credited to',
    ru: 'служба, на счёт которой это отнесено',
  },
  SPEAKER: {
    en: 'the service that said what this is about',
    ru: 'служба, сообщившая то, о чём идёт речь',
  },
  SAYER: {
    en: 'whoever may say what this puts right',
    ru: 'тот, кто вправе сообщить исправляемое',
  },
  ADDRESSEE: {
    en: 'whoever it was proposed to',
    ru: 'тот, кому это предложено',
  },
  SENDER: {
    en: 'whoever sent the message',
    ru: 'отправитель сообщения',
  },
  ADDRESSED: {
    en: 'whoever the message went to',
    ru: 'адресат сообщения',
  },
  HOLDER: {
    en: 'whoever has custody of the exhibit',
    ru: 'тот, кому передано вещественное доказательство',
  },
  NAMED: { en: 'the state that it names', ru: 'государство, которое в нём названо' },
  LEAD: { en: 'the lead organiser', ru: 'ведущий организатор' },
  SECRETARIAT: { en: 'the secretariat of the body', ru: 'секретариат органа' },
  BODY: { en: 'the secretariat of a body', ru: 'секретариат какого-либо органа' },
  ASSERTER: { en: 'whoever asserts the figures', ru: 'тот, от кого исходят данные' },
  HOST: { en: 'the host', ru: 'принимающая сторона' },
  COORDINATOR: {
    en: 'the coordination unit of the operation, as listed',
    ru: 'координационный штаб операции по списку',
  },
  CONTACT_POINT: {
    en: 'the contact point of the administration',
    ru: 'контактное лицо администрации',
  },
  DEPARTURE: { en: 'the state of departure', ru: 'государство отправления' },
  DESTINATION: { en: 'the state of destination', ru: 'государство назначения' },
  REQUESTING: { en: 'the state that asks for assistance', ru: 'запрашивающее государство' },
  REQUESTED: { en: 'the state that is asked for assistance', ru: 'запрашиваемое государство' },
  INQUIRING: { en: 'the state whose inquiry it is', ru: 'государство, которое ведёт дело' },
  GIVER: { en: 'the state that hands it over', ru: 'передающее государство' },
  TAKER: { en: 'the state that takes it over', ru: 'принимающее государство' },
  TERRITORY: {
    en: 'the state on whose territory it happened',
    ru: 'государство, на территории которого это произошло',
  },
  ON_ROUTE: { en: 'any state on the route', ru: 'любое государство на маршруте' },
  MEMBER: { en: 'a member of the body', ru: 'государство — член органа' },
  PARTICIPANT: { en: 'a state that takes part in the operation', ru: 'государство — участник операции' },
  SAME_STATE: { en: 'another service of the same state', ru: 'другая служба того же государства' },
  ANYONE: { en: 'anyone who may write', ru: 'любой, кто вправе вносить сведения' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Relation = keyof typeof RELATIONS;
