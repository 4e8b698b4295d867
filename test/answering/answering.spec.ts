// Answers as files, of whatever rows.
import { xlsxCases } from './xlsx.cases.js';

xlsxCases();
