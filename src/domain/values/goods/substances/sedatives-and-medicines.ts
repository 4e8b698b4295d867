// Sedatives and medicines that are smuggled; schedules of the Convention of 1971 by the INCB's Green List, NATIONAL by the Russian
// lists of potent substances (Resolution No. 964 of 2007).
import { inSchedule } from './entry.js';

const [second, third, fourth] = [inSchedule('1971-II'), inSchedule('1971-III'), inSchedule('1971-IV')];
const [national, none] = [inSchedule('NATIONAL'), inSchedule('NONE')];
const benzodiazepine = inSchedule('1971-IV', { hs: '2933.91' });

export const SEDATIVES_AND_MEDICINES = {
  diazepam: benzodiazepine('', 'диазепам', 'diazepam', 'реланиум', 'сибазон', 'valium', 'валиум'),
  alprazolam: benzodiazepine('', 'алпразолам', 'alprazolam', 'xanax', 'ксанакс'),
  clonazepam: benzodiazepine('', 'клоназепам', 'clonazepam', 'rivotril', 'ривотрил'),
  lorazepam: benzodiazepine('', 'лоразепам', 'lorazepam'),
  nitrazepam: benzodiazepine('', 'нитразепам', 'nitrazepam'),
  oxazepam: benzodiazepine('', 'оксазепам', 'oxazepam'),
  temazepam: benzodiazepine('', 'темазепам', 'temazepam'),
  midazolam: benzodiazepine('', 'мидазолам', 'midazolam'),
  triazolam: benzodiazepine('', 'триазолам', 'triazolam'),
  chlordiazepoxide: benzodiazepine('', 'хлордиазепоксид', 'chlordiazepoxide', 'элениум'),
  flunitrazepam: third('2933.91', 'флунитразепам', 'flunitrazepam', 'rohypnol', 'рогипнол'),
  bromazepam: fourth('2933.33', 'бромазепам', 'bromazepam'),
  phenazepam: fourth('', 'феназепам', 'phenazepam'),
  etizolam: fourth('', 'этизолам', 'etizolam'),
  clonazolam: fourth('', 'клоназолам', 'clonazolam'),
  zolpidem: fourth('', 'золпидем', 'zolpidem'),
  phenobarbital: fourth('2933.53', 'фенобарбитал', 'phenobarbital', 'люминал'),
  barbital: fourth('2933.53', 'барбитал', 'barbital'),
  pentobarbital: third('2933.53', 'пентобарбитал', 'pentobarbital', 'этаминал'),
  secobarbital: second('2933.53', 'секобарбитал', 'secobarbital'),
  methaqualone: {
    ...second('2933.55', 'метаквалон', 'methaqualone', 'mandrax', 'мандракс', 'quaalude'),
    mostKg: 20_000,
  },
  ghb: second('', 'ГОМК', 'GHB', 'оксибутират натрия', 'gamma-hydroxybutyric acid', 'гамма-оксимасляная кислота'),
  gbl: { ...none('2932.20', 'гамма-бутиролактон', 'GBL', 'ГБЛ', 'gamma-butyrolactone'), mostKg: 200_000 },
  'butane-1-4-diol': { ...none('2905.39', '1,4-бутандиол', '1,4-butanediol', 'бутандиол', 'BDO'), mostKg: 200_000 },
  ketamine: { ...none('2922.39', 'кетамин', 'ketamine', 'калипсол'), mostKg: 20_000 },
  xylazine: none('', 'ксилазин', 'xylazine'),
  pregabalin: national('2922', 'прегабалин', 'pregabalin', 'лирика', 'lyrica'),
  gabapentin: none('', 'габапентин', 'gabapentin'),
  zopiclone: national('', 'зопиклон', 'zopiclone'),
  sibutramine: national('', 'сибутрамин', 'sibutramine'),
  clenbuterol: national('', 'кленбутерол', 'clenbuterol'),
  testosterone: national('2937', 'тестостерон', 'testosterone'),
  nandrolone: national('2937', 'нандролон', 'nandrolone'),
  methandienone: national('2937', 'метандиенон', 'methandienone', 'метандростенолон', 'dianabol'),
  stanozolol: national('2937', 'станозолол', 'stanozolol'),
  'anabolic-steroids': national('2937', 'анаболические стероиды', 'anabolic steroids', 'стероиды', 'steroids'),
  sildenafil: none('', 'силденафил', 'sildenafil', 'виагра', 'viagra'),
  baclofen: none('', 'баклофен', 'baclofen'),
  tropicamide: national('', 'тропикамид', 'tropicamide'),
  'medicines-unspecified': none(
    '3004',
    'лекарственные средства (без уточнения)',
    'medicines (unspecified)',
    'лекарства',
    'медикаменты',
    'medicines',
    'medicaments',
    'лекарственные средства',
  ),
};
