// The movement of goods and their detection: directions, modes of transport (UN/ECE Rec 19 and two of ours), places, detection.
import { oneOf } from '../text.js';

export const DIRECTIONS = ['IMPORT', 'EXPORT', 'TRANSIT', 'INLAND'] as const;
export type Direction = (typeof DIRECTIONS)[number];
export const direction = oneOf(DIRECTIONS);

/** UN/ECE Rec 19 by name; EXPRESS_COURIER and PEDESTRIAN are our extension. */
export const TRANSPORT_MODES = [
  'NOT_SPECIFIED',
  'MARITIME',
  'RAIL',
  'ROAD',
  'AIR',
  'MAIL',
  'MULTIMODAL',
  'FIXED_INSTALLATION',
  'INLAND_WATER',
  'NOT_APPLICABLE',
  'EXPRESS_COURIER',
  'PEDESTRIAN',
] as const;
export type TransportMode = (typeof TRANSPORT_MODES)[number];
export const transportMode = oneOf(TRANSPORT_MODES);

export const LOCATION_TYPES = [
  'LAND_BORDER_POST',
  'AIRPORT',
  'SEAPORT',
  'RAIL_STATION',
  'POSTAL_EXCHANGE_OFFICE',
  'EXPRESS_HUB',
  'INLAND',
  'WAREHOUSE',
  'PREMISES',
] as const;
export type LocationType = (typeof LOCATION_TYPES)[number];
export const locationType = oneOf(LOCATION_TYPES);

export const DETECTIONS = [
  'INTELLIGENCE',
  'RISK_PROFILE',
  'ROUTINE_CONTROL',
  'RANDOM_CONTROL',
  'DOG',
  'SCANNER',
  'TIP',
  'CONTROLLED_DELIVERY',
  'OTHER',
] as const;
export type Detection = (typeof DETECTIONS)[number];
export const detection = oneOf(DETECTIONS);
