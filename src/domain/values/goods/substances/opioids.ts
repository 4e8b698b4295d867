// Opioids and what they are made from, as customs meet them; schedules by the INCB's Yellow List, HS by chapters 12, 13 and 29.
import { inSchedule } from './entry.js';

const [one, four, two] = [inSchedule('1961-I'), inSchedule('1961-IV'), inSchedule('1961-II')];
/** Potent in micrograms: a ton of it has never existed. */
const strong = inSchedule('1961-I', { mostKg: 2_000 });
const strongest = inSchedule('1961-IV', { mostKg: 500 });
/** Orphine and benzimidazole opioids, by the milligram. */
const nitazene = inSchedule('1961-I', { mostKg: 500 });

export const OPIOIDS = {
  heroin: {
    ...four('2939.11', 'героин', 'heroin', 'диацетилморфин', 'diamorphine', 'diacetylmorphine'),
    mostKg: 20_000,
  },
  opium: { ...one('1302.11', 'опий', 'opium', 'опиум', 'ханка'), mostKg: 100_000 },
  morphine: one('2939.11', 'морфин', 'morphine', 'морфия гидрохлорид', 'морфина гидрохлорид', 'morphine sulphate'),
  'poppy-straw': {
    ...inSchedule('1961', { mostKg: 200_000 })('1211.40', 'маковая солома', 'poppy straw', 'маковая солома (мак)'),
  },
  'poppy-straw-concentrate': one(
    '2939.11',
    'концентрат маковой соломы',
    'concentrate of poppy straw',
    'экстракт маковой соломы',
    'poppy straw concentrate',
  ),
  'poppy-plant': inSchedule('1961', { mostKg: 200_000 })(
    '',
    'опийный мак (растение)',
    'opium poppy (plant)',
    'опийный мак',
    'растения мака',
    'opium poppy',
    'papaver somniferum',
    'poppy plants',
  ),
  thebaine: one('2939.11', 'тебаин', 'thebaine'),
  oripavine: one('2939.19', 'орипавин', 'oripavine'),
  codeine: two('2939.11', 'кодеин', 'codeine', 'кодеина фосфат', 'codeine phosphate'),
  dihydrocodeine: two('2939.11', 'дигидрокодеин', 'dihydrocodeine'),
  ethylmorphine: two('2939.11', 'этилморфин', 'ethylmorphine', 'дионин', 'dionine'),
  pholcodine: two('2939.11', 'фолькодин', 'pholcodine'),
  dextropropoxyphene: two('2922.14', 'декстропропоксифен', 'dextropropoxyphene'),
  oxycodone: one('2939.11', 'оксикодон', 'oxycodone', 'OxyContin', 'оксиконтин'),
  hydrocodone: one('2939.11', 'гидрокодон', 'hydrocodone'),
  hydromorphone: one('2939.11', 'гидроморфон', 'hydromorphone'),
  oxymorphone: one('2939.11', 'оксиморфон', 'oxymorphone'),
  desomorphine: four('2939.19', 'дезоморфин', 'desomorphine', 'крокодил', 'krokodil'),
  methadone: one('2922.31', 'метадон', 'methadone', 'фенадон'),
  pethidine: one('2933.33', 'петидин', 'pethidine', 'меперидин', 'meperidine'),
  trimeperidine: one('2933.33', 'тримеперидин', 'trimeperidine', 'промедол', 'promedol'),
  piritramide: one('2933.33', 'пиритрамид', 'piritramide'),
  tilidine: one('2922.44', 'тилидин', 'tilidine'),
  fentanyl: strong('2933.33', 'фентанил', 'fentanyl', 'фентанила цитрат', 'fentanyl citrate', 'fentanil'),
  alfentanil: strong('2933.33', 'альфентанил', 'alfentanil'),
  sufentanil: strong('2934.91', 'суфентанил', 'sufentanil'),
  remifentanil: strong('2933.33', 'ремифентанил', 'remifentanil'),
  carfentanil: strongest('2933.33', 'карфентанил', 'carfentanil', 'карфентанила оксалат', 'carfentanyl'),
  acetylfentanyl: strongest('2933.34', 'ацетилфентанил', 'acetylfentanyl', 'acetyl fentanyl'),
  '3-methylfentanyl': strongest('2933.34', '3-метилфентанил', '3-methylfentanyl', 'белый китаец', 'china white'),
  butyrfentanyl: strong('2933.34', 'бутирфентанил', 'butyrfentanyl', 'butyrylfentanyl', 'бутирилфентанил'),
  furanylfentanyl: strong('2933.34', 'фуранилфентанил', 'furanylfentanyl', 'Fu-F'),
  acryloylfentanyl: strong('2933.34', 'акрилоилфентанил', 'acryloylfentanyl', 'acrylfentanyl', 'акрилфентанил'),
  methoxyacetylfentanyl: strong('2933.34', 'метоксиацетилфентанил', 'methoxyacetylfentanyl'),
  ocfentanil: strong('2933.34', 'окфентанил', 'ocfentanil'),
  isotonitazene: nitazene('2933', 'изотонитазен', 'isotonitazene', 'ISO'),
  metonitazene: nitazene('2933', 'метонитазен', 'metonitazene'),
  protonitazene: nitazene('2933', 'протонитазен', 'protonitazene'),
  etonitazene: nitazene('2933', 'этонитазен', 'etonitazene'),
  clonitazene: nitazene('2933', 'клонитазен', 'clonitazene'),
  brorphine: nitazene('2933', 'брорфин', 'brorphine'),
  'u-47700': nitazene('', 'U-47700', 'U-47700', 'У-47700'),
  buprenorphine: inSchedule('1971-III')('2939.11', 'бупренорфин', 'buprenorphine', 'субутекс', 'subutex', 'suboxone'),
  pentazocine: inSchedule('1971-III')('2933.33', 'пентазоцин', 'pentazocine'),
  tramadol: inSchedule('NATIONAL')('2922.50', 'трамадол', 'tramadol', 'трамал', 'tramal', 'трамадола гидрохлорид'),
  tapentadol: inSchedule('NATIONAL')('2922', 'тапентадол', 'tapentadol'),
  nalbuphine: inSchedule('NONE')('', 'налбуфин', 'nalbuphine', 'нальбуфин'),
  kratom: inSchedule('NONE')('', 'кратом', 'kratom', 'митрагинин', 'mitragynine', 'mitragyna speciosa'),
};
